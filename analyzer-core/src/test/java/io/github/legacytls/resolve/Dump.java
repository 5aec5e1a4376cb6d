package io.github.legacytls.resolve;
class Dump { public static void main(String[] a) throws Exception {
  String text = java.nio.file.Files.readString(java.nio.file.Path.of(a[0]));
  var p = Snippet.members(text).program();
  p.returns().forEach(r -> System.out.println(r.method().name()+" RETURN "+r.value().toString().replaceAll("Location\\[.*?\\]\\]","")+"\n    GUARDS "+r.guards().toString().replaceAll("Location\\[.*?ordinal=","@").replaceAll("\\]\\]","")));
}}
