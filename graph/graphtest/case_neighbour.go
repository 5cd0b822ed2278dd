package graphtest

var neighbourCases []testCase
