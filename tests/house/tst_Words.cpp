// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace WordsTest {

using namespace Qt::StringLiterals;

//! Tests strings, comments and documents for the wordings in idioms.txt. docs/contributing/words.md lists plain replacements.
class tst_Words : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheIdioms();
    void usesNoListedIdiom_data();
    void usesNoListedIdiom();
};

namespace {

const QString kRoot = QStringLiteral(HOUSE_SOURCE_DIR);

struct Idiom
{
    qsizetype allowed = 0; //!< existing occurrences; new ones aren't allowed
    QRegularExpression pattern;
    QString plain;
};

struct Line
{
    QString place;
    QString text;
};

QList<Line> linesOf(const QString &path)
{
    QFile file(path);
    QList<Line> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    const QStringList texts = QString::fromUtf8(file.readAll()).split(u'\n');
    for (qsizetype i = 0; i < texts.size(); ++i)
        lines.append({u"%1:%2"_s.arg(QDir(kRoot).relativeFilePath(path)).arg(i + 1), texts[i]});
    return lines;
}

QList<Line> allLines()
{
    const QStringList endings{u"*.cpp"_s, u"*.h"_s, u"*.ui"_s, u"*.md"_s, u"*.json"_s, u"*.desktop*"_s, u"*.xml*"_s};
    QList<Line> lines;
    for (const QString &name : QDir(kRoot).entryList({u"*.md"_s}, QDir::Files))
        lines += linesOf(kRoot + u'/' + name);
    for (const char *folder : {"src", "ui", "docs", "resources", "packaging"}) {
        QDirIterator files(kRoot + u'/' + QLatin1StringView(folder), endings, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.endsWith("docs/contributing/words.md"_L1)) // lists the wordings to replace
                lines += linesOf(path);
        }
    }
    return lines;
}

//! Reads one idiom per line. The columns, separated by tabs, are the number of allowed occurrences, a regular expression, and a
//! plain wording.
QList<Idiom> readIdioms()
{
    QList<Idiom> idioms;
    for (const Line &line : linesOf(kRoot + u"/tests/house/idioms.txt"_s)) {
        const QStringList parts = line.text.split(u'\t');
        if (parts.size() == 3)
            idioms.append(
                {parts[0].toLongLong(), QRegularExpression(parts[1], QRegularExpression::CaseInsensitiveOption), parts[2]});
    }
    return idioms;
}

QList<Line> g_lines;

} // namespace

void tst_Words::initTestCase()
{
    g_lines = allLines();
    QVERIFY(g_lines.size() > 50'000);
}

void tst_Words::readsTheIdioms()
{
    QVERIFY(readIdioms().size() >= 40);
}

void tst_Words::usesNoListedIdiom_data()
{
    QTest::addColumn<Idiom>("idiom");
    for (const Idiom &idiom : readIdioms())
        QTest::newRow(qUtf8Printable(idiom.pattern.pattern())) << idiom;
}

void tst_Words::usesNoListedIdiom()
{
    QFETCH(Idiom, idiom);
    QVERIFY2(idiom.pattern.isValid(), qUtf8Printable(idiom.pattern.errorString()));
    QStringList found;
    for (const Line &line : std::as_const(g_lines)) {
        if (idiom.pattern.match(line.text).hasMatch())
            found.append(u"%1: %2"_s.arg(line.place, line.text.trimmed()));
    }
    const QString report =
        u"%1 lines, %2 allowed. Write: %3\n%4"_s.arg(found.size()).arg(idiom.allowed).arg(idiom.plain, found.join(u'\n'));
    QVERIFY2(found.size() <= idiom.allowed, qUtf8Printable(report));
    // After an occurrence has been replaced, the allowed number must be lowered, so that the wording can't come back.
    QVERIFY2(found.size() == idiom.allowed, qUtf8Printable(u"Lower the number in idioms.txt to %1."_s.arg(found.size())));
}

QTEST_GUILESS_MAIN(tst_Words)

} // namespace WordsTest

#include "tst_Words.moc"
