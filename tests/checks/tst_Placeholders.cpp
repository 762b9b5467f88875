// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/CheckBench.h"

#include "checks/base/Placeholders.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace PlaceholdersTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

QString bracketed(const QString &written, const QString &value)
{
    return written.startsWith(u'-') ? value : u'<' + value + u'>';
}

Kind testKind()
{
    Kind kind;
    kind.fields = {
        {.name = u"text"_s, .type = FieldType::Text, .label = {}, .help = {}},
        {.name = u"raw"_s, .type = FieldType::Text, .label = {}, .help = {}, .expands = false},
        {.name = u"url"_s, .type = FieldType::Url, .label = {}, .help = {}},
        {.name = u"list"_s, .type = FieldType::List, .label = {}, .help = {}},
        {.name = u"headers"_s, .type = FieldType::Map, .label = {}, .help = {}},
        {.name = u"bracketed"_s, .type = FieldType::List, .label = {}, .help = {}, .quoted = bracketed},
    };
    return kind;
}

using Filled = Expected<Fields, CheckError>;

QCoro::Task<> fillInto(std::optional<Filled> *filled, const Kind *kind, Fields fields, CancelToken token)
{
    *filled = co_await expandPlaceholders(kind, std::move(fields), token);
}

Filled fill(const Kind &kind, const Fields &fields, const CancelToken &token = {})
{
    std::optional<Filled> filled; // QCoro::waitFor() returns only types with a default constructor
    QCoro::waitFor(fillInto(&filled, &kind, fields, token));
    return *filled;
}

} // namespace

class tst_Placeholders : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void expandsText_data();
    void expandsText();
    void fillsFields();
    void quotesExpandedValues();
    void keepsFieldsWithoutPlaceholders();
    void validatesAgain();
    void appliesTheRulesOfTheKind_data();
    void appliesTheRulesOfTheKind();
    void remembersTheUnexpandedText();
    void errorNamesFieldAndPlaceholder();
    void stopsWhenCancelled();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_folder;
};

void tst_Placeholders::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void tst_Placeholders::initTestCase()
{
    QVERIFY(m_folder.isValid());
    qputenv("WATCHKEEPER_TEST_A", "one");
    qputenv("WATCHKEEPER_TEST_EMPTY", "");
    qputenv("WATCHKEEPER_TEST_NESTED", "${env:WATCHKEEPER_TEST_A}");
    write(u"line"_s, "secret\n");
    write(u"dos line"_s, "secret\r\n");
    write(u"two lines"_s, "a\nb\n\n");
    write(u"full"_s, QByteArray(64 * 1024, 'x'));
    write(u"too large"_s, QByteArray(64 * 1024 + 1, 'x'));
    QCOMPARE(mkfifo(path(u"pipe"_s).toLocal8Bit().constData(), 0600), 0);
}

void tst_Placeholders::expandsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::addColumn<QString>("error");
    const auto file = [this](const QString &name) { return u"${file:%1}"_s.arg(path(name)); };
    const auto bad = [](const QString &placeholder, const QString &why) {
        return placeholder + u" can't be expanded: "_s + why;
    };
    QTest::newRow("nothing") << u"plain $HOME ${HOME} $ { }"_s << u"plain $HOME ${HOME} $ { }"_s << QString();
    QTest::newRow("variable") << u"<${env:WATCHKEEPER_TEST_A}>"_s << u"<one>"_s << QString();
    QTest::newRow("two") << u"${env:WATCHKEEPER_TEST_A}${env:WATCHKEEPER_TEST_A}"_s << u"oneone"_s << QString();
    QTest::newRow("empty variable") << u"<${env:WATCHKEEPER_TEST_EMPTY}>"_s << u"<>"_s << QString();
    QTest::newRow("literal") << u"$${env:WATCHKEEPER_TEST_A} $${x}"_s << u"${env:WATCHKEEPER_TEST_A} ${x}"_s << QString();
    QTest::newRow("not twice") << u"${env:WATCHKEEPER_TEST_NESTED}"_s << u"${env:WATCHKEEPER_TEST_A}"_s << QString();
    QTest::newRow("not closed") << u"${env:WATCHKEEPER_TEST_A"_s << u"${env:WATCHKEEPER_TEST_A"_s << QString();
    QTest::newRow("file") << file(u"line"_s) << u"secret"_s << QString();
    QTest::newRow("file with CR") << file(u"dos line"_s) << u"secret"_s << QString();
    QTest::newRow("only one line end") << file(u"two lines"_s) << u"a\nb\n"_s << QString();
    QTest::newRow("64 KiB") << file(u"full"_s) << QString(64 * 1024, u'x') << QString();
    QTest::newRow("no variable") << u"a${env:WATCHKEEPER_TEST_NONE}"_s << QString()
                                 << bad(u"${env:WATCHKEEPER_TEST_NONE}"_s,
                                        u"the environment variable doesn't exist. Set it before Watchkeeper starts."_s);
    QTest::newRow("no name") << u"${env:}"_s << QString()
                             << bad(u"${env:}"_s,
                                    u"the environment variable doesn't exist. Set it before Watchkeeper starts."_s);
    QTest::newRow("no file") << file(u"none"_s) << QString() << bad(file(u"none"_s), u"the file doesn't exist."_s);
    QTest::newRow("too large") << file(u"too large"_s) << QString()
                               << bad(file(u"too large"_s), u"the file is larger than 64 KiB."_s);
    QTest::newRow("a pipe would hang") << file(u"pipe"_s) << QString() << bad(file(u"pipe"_s), u"it isn't a regular file."_s);
    QTest::newRow("a folder") << u"${file:/}"_s << QString() << bad(u"${file:/}"_s, u"it isn't a regular file."_s);
}

void tst_Placeholders::expandsText()
{
    QFETCH(QString, text);
    QFETCH(QString, filled);
    QFETCH(QString, error);
    const auto result = expandText(text);
    QCOMPARE(result ? QString() : result.error().message(), error);
    if (result)
        QCOMPARE(*result, filled);
    else
        QCOMPARE(result.error().type(), ErrorType::NotFound);
}

void tst_Placeholders::fillsFields()
{
    const Kind kind = testKind();
    const QJsonObject object{{u"text"_s, u"${env:WATCHKEEPER_TEST_A}"_s},
                             {u"raw"_s, u"${env:WATCHKEEPER_TEST_A}"_s},
                             {u"url"_s, u"http://${env:WATCHKEEPER_TEST_A}/"_s},
                             {u"list"_s, QJsonArray{u"x"_s, u"${file:%1}"_s.arg(path(u"line"_s))}},
                             {u"headers"_s, QJsonObject{{u"a"_s, u"${env:WATCHKEEPER_TEST_A}"_s}, {u"z"_s, u"2"_s}}}};
    const auto fields = Fields::fromJson(kind.fields, object, {{u"headers"_s, {u"z"_s, u"a"_s}}});
    QVERIFY(fields && fields->needsExpansion());
    const auto filled = fill(kind, *fields);
    QVERIFY2(filled.hasValue(), filled ? "" : qPrintable(filled.error().message()));
    QCOMPARE(filled->text(u"text"_s), u"one"_s);
    QCOMPARE(filled->text(u"raw"_s), u"${env:WATCHKEEPER_TEST_A}"_s);
    QCOMPARE(filled->url(u"url"_s), QUrl(u"http://one/"_s));
    QCOMPARE(filled->list(u"list"_s), (QStringList{u"x"_s, u"secret"_s}));
    const TextPairs headers{{u"z"_s, u"2"_s}, {u"a"_s, u"one"_s}};
    QCOMPARE(filled->map(u"headers"_s), headers);
}

void tst_Placeholders::quotesExpandedValues()
{
    const Kind kind = testKind();
    const QString both = u"${env:WATCHKEEPER_TEST_A} ${file:%1}"_s.arg(path(u"line"_s));
    const auto fields = Fields::fromJson(kind.fields, {{u"bracketed"_s, QJsonArray{both, u"-"_s + both, u"plain"_s}}});
    QVERIFY(fields && fields->needsExpansion());
    const auto filled = fill(kind, *fields);
    QVERIFY2(filled.hasValue(), filled ? "" : qPrintable(filled.error().message()));
    QCOMPARE(filled->list(u"bracketed"_s), (QStringList{u"<one> <secret>"_s, u"-one secret"_s, u"plain"_s}));
}

void tst_Placeholders::keepsFieldsWithoutPlaceholders()
{
    const Kind kind = testKind();
    const auto fields = Fields::fromJson(kind.fields, {{u"text"_s, u"plain"_s}});
    QVERIFY(fields && !fields->needsExpansion());
    const auto filled = fill(kind, *fields);
    QVERIFY(filled.hasValue());
    QCOMPARE(filled->text(u"text"_s), u"plain"_s);
}

void tst_Placeholders::validatesAgain()
{
    qputenv("WATCHKEEPER_TEST_URL", "file:///etc/hunter2");
    const Kind kind = testKind();
    const auto fields = Fields::fromJson(kind.fields, {{u"url"_s, u"${env:WATCHKEEPER_TEST_URL}"_s}});
    QVERIFY(fields.hasValue());
    const auto filled = fill(kind, *fields);
    QVERIFY(!filled);
    QVERIFY(filled.error().message().startsWith(u"Field url: "_s));
    QVERIFY2(!filled.error().message().contains(u"hunter2"_s), "the value may be a secret");
}

void tst_Placeholders::appliesTheRulesOfTheKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("field");
    QTest::newRow("a page without a host") << u"http"_s << QJsonObject{{u"url"_s, u"http:${env:WATCHKEEPER_TEST_SECRET}"_s}}
                                           << u"url"_s;
    QTest::newRow("a relative folder") << u"command"_s
                                       << QJsonObject{{u"command"_s, u"true"_s},
                                                      {u"directory"_s, u"${env:WATCHKEEPER_TEST_SECRET}"_s}}
                                       << u"directory"_s;
    QTest::newRow("two lines in a header")
        << u"http"_s
        << QJsonObject{{u"url"_s, u"http://a.example/"_s},
                       {u"headers"_s, QJsonObject{{u"X-Key"_s, u"${file:%1}"_s.arg(path(u"two lines"_s))}}}}
        << u"headers"_s;
    QTest::newRow("a wrong path beside a text that looks like a placeholder")
        << u"json"_s
        << QJsonObject{{u"url"_s, u"http://a.example/"_s},
                       {u"method"_s, u"POST"_s},
                       {u"body"_s, u"$${env:HOME}"_s},
                       {u"values"_s, QJsonObject{{u"load"_s, u"$.load[x]"_s}}}}
        << u"values"_s;
}

void tst_Placeholders::appliesTheRulesOfTheKind()
{
    qputenv("WATCHKEEPER_TEST_SECRET", "hunter2");
    QFETCH(QString, kind);
    QFETCH(QJsonObject, object);
    QFETCH(QString, field);
    const Filled filled = fill(*findKind(kind), CheckBench::fields(kind, object));
    QVERIFY(!filled);
    QVERIFY2(filled.error().message().startsWith(u"Field %1: "_s.arg(field)), qPrintable(filled.error().message()));
    QVERIFY2(!filled.error().message().contains(u"hunter2"_s), "the value may be a secret");
}

void tst_Placeholders::remembersTheUnexpandedText()
{
    const Kind kind = testKind();
    const auto fields =
        Fields::fromJson(kind.fields, {{u"text"_s, u"<${env:WATCHKEEPER_TEST_A}>"_s}, {u"url"_s, u"http://a/"_s}});
    QVERIFY(fields.hasValue());
    QVERIFY(fields->unresolvedText(u"text"_s).isNull()); // no placeholders have been filled
    const Filled filled = fill(kind, *fields);
    QVERIFY(filled.hasValue());
    QCOMPARE(filled->text(u"text"_s), u"<one>"_s);
    QCOMPARE(filled->unresolvedText(u"text"_s), u"<${env:WATCHKEEPER_TEST_A}>"_s);
    QVERIFY(filled->unresolvedText(u"url"_s).isNull()); // a field without placeholders
}

void tst_Placeholders::errorNamesFieldAndPlaceholder()
{
    const Kind kind = testKind();
    const auto fields = Fields::fromJson(kind.fields, {{u"list"_s, QJsonArray{u"${env:WATCHKEEPER_TEST_NONE}"_s}}});
    QVERIFY(fields.hasValue());
    const auto filled = fill(kind, *fields);
    QVERIFY(!filled);
    QVERIFY(filled.error().message().startsWith(u"Field list: ${env:WATCHKEEPER_TEST_NONE} can't be expanded"_s));
    QCOMPARE(filled.error().type(), ErrorType::NotFound);
}

void tst_Placeholders::stopsWhenCancelled()
{
    const Kind kind = testKind();
    const auto fields = Fields::fromJson(kind.fields, {{u"text"_s, u"${file:%1}"_s.arg(path(u"line"_s))}});
    QVERIFY(fields.hasValue());
    CancelSource source;
    source.cancel();
    const auto filled = fill(kind, *fields, source.token());
    if (!filled) // fails unless the file was read immediately
        QCOMPARE(filled.error().type(), ErrorType::Cancelled);
}

QTEST_GUILESS_MAIN(tst_Placeholders)

} // namespace PlaceholdersTest

#include "tst_Placeholders.moc"
