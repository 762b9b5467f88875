// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/line/ShellWords.h"

#include <QTest>

namespace ShellWordsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_ShellWords : public QObject
{
    Q_OBJECT

private slots:
    void splits_data();
    void splits();
    void refuses_data();
    void refuses();
    void refersToPlaceholders_data();
    void refersToPlaceholders();
};

void tst_ShellWords::splits_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("one word") << u"df"_s << QStringList{u"df"_s};
    QTest::newRow("blanks") << u"  df \t -h\n/ "_s << QStringList{u"df"_s, u"-h"_s, u"/"_s};
    QTest::newRow("single quotes") << u"echo 'a  b' 'c\\d\"'"_s << QStringList{u"echo"_s, u"a  b"_s, u"c\\d\""_s};
    QTest::newRow("double quotes") << uR"(echo "a  'b'" "\$x \"q\" \\ \n")"_s
                                   << QStringList{u"echo"_s, u"a  'b'"_s, uR"($x "q" \ \n)"_s};
    QTest::newRow("backslashes") << uR"(echo a\ b \\ \' \x)"_s << QStringList{u"echo"_s, u"a b"_s, u"\\"_s, u"'"_s, u"x"_s};
    QTest::newRow("parts join") << uR"(a'b'"c"\d)"_s << QStringList{u"abcd"_s};
    QTest::newRow("empty words") << u"echo '' \"\" x"_s << QStringList{u"echo"_s, QString(), QString(), u"x"_s};
    QTest::newRow("joined lines") << u"echo a\\\nb \"c\\\nd\""_s << QStringList{u"echo"_s, u"ab"_s, u"cd"_s};
    QTest::newRow("nothing is expanded") << u"echo $HOME * ~ `x` $(x)"_s
                                         << QStringList{u"echo"_s, u"$HOME"_s, u"*"_s, u"~"_s, u"`x`"_s, u"$(x)"_s};
    QTest::newRow("quoted operators") << u"find . -exec ls {} \\; '|' \">\""_s
                                      << QStringList{u"find"_s, u"."_s, u"-exec"_s, u"ls"_s, u"{}"_s, u";"_s, u"|"_s, u">"_s};
    QTest::newRow("operators within words")
        << u"curl http://h/?a=1&b=2 x|y"_s << QStringList{u"curl"_s, u"http://h/?a=1&b=2"_s, u"x|y"_s};
    QTest::newRow("letters beyond ASCII") << u"echo 'grüße 日本' 🙂"_s
                                          << QStringList{u"echo"_s, u"grüße 日本"_s, u"🙂"_s};
}

void tst_ShellWords::splits()
{
    QFETCH(QString, line);
    QFETCH(QStringList, words);
    const auto result = splitShellWords(line);
    QVERIFY2(result.hasValue(), result ? "" : qPrintable(result.error()));
    QCOMPARE(*result, words);
}

void tst_ShellWords::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QString() << u"Enter a program to start."_s;
    QTest::newRow("blanks") << u" \t"_s << u"Enter a program to start."_s;
    QTest::newRow("open single quote") << u"echo 'a"_s << u"A single quote (') isn't closed."_s;
    QTest::newRow("open double quote") << u"echo \"a 'b'"_s << u"A double quote (\") isn't closed."_s;
    QTest::newRow("escaped closing quote") << uR"(echo "a\")"_s << u"A double quote (\") isn't closed."_s;
    QTest::newRow("backslash at the end") << u"echo \\"_s << u"The line ends with a backslash that doesn't escape anything."_s;
    QTest::newRow("pipe") << u"ls | tail"_s << u"| requires a shell: set shell to true, or put it in quotes."_s;
    QTest::newRow("and") << u"ls && tail"_s << u"&& requires a shell: set shell to true, or put it in quotes."_s;
    QTest::newRow("redirection") << u"ls > x"_s << u"> requires a shell: set shell to true, or put it in quotes."_s;
}

void tst_ShellWords::refuses()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const auto result = splitShellWords(line);
    QVERIFY(!result);
    QCOMPARE(result.error(), says);
}

void tst_ShellWords::refersToPlaceholders_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("shellLine");
    QTest::addColumn<QStringList>("placeholders");
    const QString first = u"${WATCHKEEPER_VALUE_1}"_s;
    QTest::newRow("none") << u"echo $HOME ${HOME}"_s << u"echo $HOME ${HOME}"_s << QStringList();
    QTest::newRow("unquoted") << u"echo ${env:A}"_s << u"echo \"%1\""_s.arg(first) << QStringList{u"${env:A}"_s};
    QTest::newRow("double quotes") << u"echo \"x ${env:A}\""_s << u"echo \"x %1\""_s.arg(first) << QStringList{u"${env:A}"_s};
    QTest::newRow("single quotes") << u"echo 'x ${env:A}'"_s << u"echo 'x '\"%1\"''"_s.arg(first) << QStringList{u"${env:A}"_s};
    QTest::newRow("two") << u"${env:A}${file:/b c}"_s << u"\"%1\"\"${WATCHKEEPER_VALUE_2}\""_s.arg(first)
                         << QStringList{u"${env:A}"_s, u"${file:/b c}"_s};
    QTest::newRow("literal") << u"echo $${env:A}"_s << u"echo ${env:A}"_s << QStringList();
    QTest::newRow("escaped quote before") << u"echo \\' ${env:A} \\\""_s << u"echo \\' \"%1\" \\\""_s.arg(first)
                                          << QStringList{u"${env:A}"_s};
    const QStringList one{u"${env:A}"_s};
    const QString second = u"${WATCHKEEPER_VALUE_2}"_s;
    const QStringList two{u"${env:A}"_s, u"${env:B}"_s};
    QTest::newRow("double quotes in a command in double quotes")
        << u"test \"$(curl -H \"a: ${env:A}\" h)\" = ok"_s << u"test \"$(curl -H \"a: %1\" h)\" = ok"_s.arg(first) << one;
    QTest::newRow("unquoted in a command in double quotes")
        << u"\"$(x ${env:A})\" ${env:B}"_s << u"\"$(x \"%1\")\" \"%2\""_s.arg(first, second) << two;
    QTest::newRow("after a command in double quotes")
        << u"\"$(x \"y\") ${env:A}\""_s << u"\"$(x \"y\") %1\""_s.arg(first) << one;
    QTest::newRow("subshell in a command") << u"\"$(x (y) ${env:A}) ${env:B}\""_s
                                           << u"\"$(x (y) \"%1\") %2\""_s.arg(first, second) << two;
    QTest::newRow("command in a command") << u"\"$(x \"$(y \"${env:A}\")\" ${env:B})\""_s
                                          << u"\"$(x \"$(y \"%1\")\" \"%2\")\""_s.arg(first, second) << two;
    QTest::newRow("single quotes in a command in double quotes")
        << u"\"$(x '${env:A}')\""_s << u"\"$(x ''\"%1\"'')\""_s.arg(first) << one;
    QTest::newRow("backquotes in double quotes")
        << u"\"`x \"${env:A}\"` ${env:B}\""_s << u"\"`x \"%1\"` %2\""_s.arg(first, second) << two;
    QTest::newRow("escaped quotes in backquotes in double quotes")
        << u"\"`x \\\"${env:A}\\\"`\""_s << u"\"`x \\\"%1\\\"`\""_s.arg(first) << one;
    QTest::newRow("backquotes") << u"`x ${env:A}` '${env:B}'"_s << u"`x \"%1\"` ''\"%2\"''"_s.arg(first, second) << two;
    QTest::newRow("apostrophe in a comment") << u"# it's down\nx ${env:A}"_s << u"# it's down\nx \"%1\""_s.arg(first) << one;
    QTest::newRow("in a comment") << u"x;# it's ${env:A}\ny ${env:B}"_s << u"x;# it's %1\ny \"%2\""_s.arg(first, second) << two;
    QTest::newRow("no comment") << u"x#'${env:A}' $# ${env:B}"_s << u"x#''\"%1\"'' $# \"%2\""_s.arg(first, second) << two;
    QTest::newRow("number sign after a command") << u"$(x)#'${env:A}'"_s << u"$(x)#''\"%1\"''"_s.arg(first) << one;
    QTest::newRow("number sign in an expansion") << u"${x:- #'} ${env:A}"_s << u"${x:- #'} '\"%1\"'"_s.arg(first) << one;
    QTest::newRow("apostrophe in an expansion in double quotes")
        << u"\"${x:-it's}\" ${env:A}"_s << u"\"${x:-it's}\" \"%1\""_s.arg(first) << one;
    QTest::newRow("arithmetic") << u"$(( (1 + ${env:A}) * 2 )) ${env:B}"_s << u"$(( (1 + %1) * 2 )) \"%2\""_s.arg(first, second)
                                << two;
    QTest::newRow("subshells, no arithmetic") << u"\"$((x); (y ${env:A}))\""_s << u"\"$((x); (y \"%1\"))\""_s.arg(first) << one;
    QTest::newRow("more ends than begins") << u"x ) } ` ${env:A}"_s << u"x ) } ` \"%1\""_s.arg(first) << one;
    QTest::newRow("not closed") << u"echo ${env:A"_s << u"echo ${env:A"_s << QStringList();
}

void tst_ShellWords::refersToPlaceholders()
{
    QFETCH(QString, line);
    QFETCH(QString, shellLine);
    QFETCH(QStringList, placeholders);
    const ShellLine result = replacePlaceholders(line);
    QCOMPARE(result.line, shellLine);
    QCOMPARE(result.placeholders, placeholders);
}

QTEST_GUILESS_MAIN(tst_ShellWords)

} // namespace ShellWordsTest

#include "tst_ShellWords.moc"
