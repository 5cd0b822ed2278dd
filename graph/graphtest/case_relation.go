package graphtest

var relationCases []testCase
