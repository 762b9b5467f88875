// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "cli/commands/AllCommands.h"
#include "cli/options/CommandLine.h"

#include <QRegularExpression>
#include <QTest>

namespace CliCompletionTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

namespace {

//! Runs a shell with a script. \return its output, with each line as an entry; its error message if it fails
QStringList linesOf(const QString &shell, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(MANUAL_FOLDER));
    process.start(shell, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {QString::fromUtf8(process.readAllStandardError()) + process.errorString()};
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

//! The script asks zsh's completion system on a pseudo terminal for the line, and prints what zsh shows.
constexpr const char *kZshScript = R"(
zmodload zsh/zpty || exit 1
zpty shell zsh -f -i
zpty -w shell "PS1=; unsetopt zle_bracketed_paste; fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D; LISTMAX=10000; stty columns 200 rows 400; print READY"
zpty -r -m shell seen '*READY*READY*'
zpty -w -n shell "$2"$'\t\t'
zpty -r -m shell seen "*$3*"
print -r -- "$seen"
)";

} // namespace

//! Tests the scripts of `completion`, also in the real shells.
class tst_CliCompletion : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QHash<QString, QString> m_files; //!< the script of each shell

    QString script(const QString &shell) const
    {
        QFile file(m_files.value(shell));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private slots:
    void initTestCase()
    {
        for (const QString &shell : QString::fromLatin1(kCompletionShells).split(u'|')) {
            CliRun cli(m_folder.path());
            QCOMPARE(cli.run({u"completion"_s, shell}), 0);
            QCOMPARE(cli.err(), QByteArray());
            m_files.insert(
                shell, writeFile(m_folder, shell == "zsh"_L1 ? u"_watchkeeper-cli"_s : u"completion."_s + shell, cli.out()));
        }
    }

    void needsAShell()
    {
        CliRun cli(m_folder.path());
        QCOMPARE(cli.run({u"completion"_s, u"csh"_s}), 64);
        QVERIFY2(cli.err().contains("bash"), cli.err());
    }

    void everyCommandAndOptionOccurs_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("optionPrefix"); // instead of the hyphens, unless it is empty
        QTest::addColumn<QString>("optionSuffix");
        QTest::newRow("bash") << u"bash"_s << QString() << u"\\b"_s;
        QTest::newRow("zsh") << u"zsh"_s << QString() << u"[=+]?\\["_s;
        QTest::newRow("fish") << u"fish"_s << u"-[ls] "_s << u" "_s;
    }

    void everyCommandAndOptionOccurs()
    {
        QFETCH(const QString, shell);
        QFETCH(const QString, optionPrefix);
        QFETCH(const QString, optionSuffix);
        const QStringList lines = script(shell).split(u'\n');
        const QList<ListedCommand> commands = CommandLine(allCommands()).commands();
        QVERIFY(commands.size() > 40);
        for (const ListedCommand &command : commands) {
            const QString last = command.path.section(u' ', -1);
            QVERIFY2(!lines.filter(QRegularExpression(u"\\b%1\\b"_s.arg(last))).isEmpty(), qPrintable(command.path));
            for (const ListedOption &option : command.options) {
                for (const QString &name : option.names) {
                    const qsizetype hyphens = name.startsWith("--"_L1) ? 2 : 1;
                    const QString written = optionPrefix.isEmpty() ? name : optionPrefix + name.mid(hyphens);
                    const QRegularExpression pattern(written + optionSuffix);
                    QVERIFY2(!lines.filter(pattern).isEmpty(), qPrintable(command.path + u' ' + name));
                }
            }
        }
    }

    void theShellParsesIt_data()
    {
        QTest::addColumn<QString>("shell");
        for (const char *shell : {"bash", "zsh", "fish"})
            QTest::newRow(shell) << QString::fromLatin1(shell);
    }

    void theShellParsesIt()
    {
        QFETCH(const QString, shell);
        QCOMPARE(linesOf(shell, {u"-n"_s, m_files.value(shell)}), QStringList());
    }

    void completesALine_data()
    {
        QTest::addColumn<QStringList>("words"); // the last one is completed
        QTest::addColumn<QStringList>("offers");
        QTest::addColumn<QStringList>("omits");
        QTest::newRow("command") << QStringList{u"hist"_s} << QStringList{u"history"_s} << QStringList{u"check"_s};
        QTest::newRow("command of a group")
            << QStringList{u"history"_s, u""_s} << QStringList{u"query"_s, u"report"_s} << QStringList{u"watch"_s};
        QTest::newRow("option") << QStringList{u"check"_s, u"--fo"_s} << QStringList{u"--format"_s}
                                << QStringList{u"--sample"_s};
        QTest::newRow("option of all commands")
            << QStringList{u"history"_s, u"query"_s, u"--prof"_s} << QStringList{u"--profile"_s} << QStringList();
        QTest::newRow("value") << QStringList{u"check"_s, u"--format"_s, u"j"_s} << QStringList{u"json"_s, u"junit"_s}
                               << QStringList{u"table"_s};
        QTest::newRow("after a value that is a command")
            << QStringList{u"--profile"_s, u"check"_s, u"hist"_s} << QStringList{u"history"_s} << QStringList{u"check"_s};
        QTest::newRow("kind") << QStringList{u"kinds"_s, u"htt"_s} << QStringList{u"http"_s} << QStringList{u"tcp"_s};
        QTest::newRow("file") << QStringList{u"validate"_s, u"comma"_s} << QStringList{u"commands.md"_s}
                              << QStringList{u"checks.md"_s};
    }

    void completesALine()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QStringList, offers);
        QFETCH(const QStringList, omits);
        const QString bash = u"source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _watchkeeper_cli; "
                             "printf '%s\\n' \"${COMPREPLY[@]}\""_s;
        const QStringList inBash =
            linesOf(u"bash"_s, QStringList{u"-c"_s, bash, u"bash"_s, m_files.value(u"bash"_s), u"watchkeeper-cli"_s} + words);
        for (const QString &word : offers)
            QVERIFY2(inBash.contains(word), qPrintable(inBash.join(u' ')));
        for (const QString &word : omits)
            QVERIFY2(!inBash.contains(word), qPrintable(inBash.join(u' ')));
        const QString fish = u"source $argv[1]; complete -C $argv[2]"_s;
        const QString inFish =
            linesOf(u"fish"_s,
                    {u"--no-config"_s, u"-c"_s, fish, m_files.value(u"fish"_s), u"watchkeeper-cli "_s + words.join(u' ')})
                .join(u'\n');
        for (const QString &word : offers)
            QVERIFY2(QRegularExpression(u"(^|\n)%1\\b"_s.arg(word)).match(inFish).hasMatch(), qPrintable(inFish));
        for (const QString &word : omits)
            QVERIFY2(!QRegularExpression(u"(^|\n)%1(\\s|$)"_s.arg(word)).match(inFish).hasMatch(), qPrintable(inFish));
    }

    void bashCompletesAValueAfterAnEqualsSign()
    {
        const QString bash =
            u"source \"$1\"; COMP_WORDS=(watchkeeper-cli check --format = js); COMP_CWORD=4; _watchkeeper_cli; "
            "printf '%s\\n' \"${COMPREPLY[@]}\""_s;
        QCOMPARE(linesOf(u"bash"_s, {u"-c"_s, bash, u"bash"_s, m_files.value(u"bash"_s)}), QStringList{u"json"_s});
    }

    void zshOffersCommands()
    {
        const QString seen = linesOf(u"zsh"_s,
                                     {u"-f"_s, u"-c"_s, QString::fromLatin1(kZshScript), u"zsh"_s, m_folder.path(),
                                      u"watchkeeper-cli history "_s, u"uptime"_s})
                                 .join(u'\n');
        QVERIFY2(seen.contains("uptime"_L1) && seen.contains("query"_L1), qPrintable(seen));
    }
};

QTEST_GUILESS_MAIN(tst_CliCompletion)

} // namespace CliCompletionTest

#include "tst_CliCompletion.moc"
