// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/CheckServices.h"
#include "checks/dialogue/file/DialogueReader.h"
#include "checks/dialogue/run/DialogueLibrary.h"
#include "checks/dialogue/run/DialogueSession.h"
#include "checks/helpers/CheckBench.h"
#include "checks/helpers/DialogueRows.h"
#include "checks/helpers/ScriptedServer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

namespace DialoguesTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Replays recorded answers of real servers against each dialogue file. The rows for KEY are in
//! tests/checks/dialogues/KEY.json.
class tst_Dialogues : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void hasRows_data();
    void hasRows();
    void replays_data();
    void replays();
    void refusesFieldsWithoutEffect_data();
    void refusesFieldsWithoutEffect();
    void excludesTheGoodbyeFromTheResponseTime();
    void survivesRandomAnswers();
    void keysAreUnique();
};

namespace {

const QString kFiles = QStringLiteral(DIALOGUE_FILES);
const QString kRows = QStringLiteral(DIALOGUE_ROWS);

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList keys()
{
    QStringList keys;
    for (const QString &name : QDir(kFiles).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        keys.append(name.chopped(5));
    return keys;
}

Expected<Dialogue, QList<JsonProblem>> dialogueOf(const QString &key)
{
    return readDialogue(bytesOf(kFiles + u'/' + key + u".json"_s));
}

QString problemText(const QList<JsonProblem> &problems)
{
    QStringList lines;
    for (const JsonProblem &problem : problems)
        lines.append(u"line %1, %2: %3"_s.arg(QString::number(problem.line), problem.place, problem.text));
    return lines.join(u'\n');
}

void addKeys()
{
    QTest::addColumn<QString>("key");
    for (const QString &key : keys())
        QTest::newRow(qPrintable(key)) << key;
}

QCoro::Task<Observation> check(CheckServices *services, const Dialogue *dialogue, DialogueOverrides pins, Fields fields,
                               std::chrono::milliseconds timeout)
{
    const Deadline deadline(timeout, CancelToken());
    CheckContext context(deadline.token(), timeout, services);
    const Observation seen = co_await runDialogue(dialogue, std::move(pins), std::move(fields), &context);
    co_return seen;
}

QString sentences(const Observation &seen)
{
    return messageOf(seen).isEmpty() ? seen.summary : messageOf(seen);
}

//! The mask of the engine doesn't know every form of a secret, so a request must not even contain secrets before it.
void verifyRequestRevealsNoSecret(const Fields &fields, const QList<Field> &all, const QByteArray &request)
{
    for (const Field &field : all) {
        const QByteArray secret = field.type == FieldType::Secret ? fields.text(field.name).toUtf8() : QByteArray();
        if (secret.size() < 4) // may occur anywhere
            continue;
        for (const QByteArray &form : {secret, secret.toHex(), secret.toBase64(QByteArray::OmitTrailingEquals)})
            QVERIFY2(!request.contains(form), request.constData());
    }
}

} // namespace

void tst_Dialogues::reads_data()
{
    addKeys();
}

void tst_Dialogues::reads()
{
    QFETCH(QString, key);
    const auto dialogue = dialogueOf(key);
    QVERIFY2(dialogue.hasValue(), qPrintable(dialogue ? QString() : problemText(dialogue.error())));
    QCOMPARE(dialogue->key, key); // the file name equals its key
    QVERIFY2(findKind(key), "the file is not among the program's resources: configure again");
}

void tst_Dialogues::hasRows_data()
{
    addKeys();
}

//! Each dialogue must be tested with a server that is up and with a server that has a problem.
void tst_Dialogues::hasRows()
{
    QFETCH(QString, key);
    const QList<DialogueRow> rows = readDialogueRows(kRows + u'/' + key + u".json"_s);
    QVERIFY2(!rows.isEmpty(), qPrintable(u"tests/checks/dialogues/%1.json has no rows"_s.arg(key)));
    const bool isUp = std::any_of(rows.begin(), rows.end(), [](const DialogueRow &row) { return row.outcome == u"up"_s; });
    const bool isNot = std::any_of(rows.begin(), rows.end(), [](const DialogueRow &row) { return row.outcome != u"up"_s; });
    QVERIFY2(isUp && isNot, "there must be a row that ends up and one that does not");
}

void tst_Dialogues::replays_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<DialogueRow>("row");
    for (const QString &key : keys()) {
        for (const DialogueRow &row : readDialogueRows(kRows + u'/' + key + u".json"_s))
            QTest::newRow(qPrintable(key + u": "_s + row.name)) << key << row;
    }
}

void tst_Dialogues::replays()
{
    QFETCH(QString, key);
    QFETCH(DialogueRow, row);
    QVERIFY2(row.problem.isEmpty(), qPrintable(row.problem));
    const auto dialogue = dialogueOf(key);
    QVERIFY(dialogue.hasValue());

    ScriptedServer server(row.script, row.serverOptions);
    QVERIFY(server.listen());
    QJsonObject object = row.fields;
    server.addAddress(&object);
    if (dialogue->transports.size() > 1 && !object.contains(u"transport"_s))
        object.insert(u"transport"_s, row.serverOptions.over);
    const auto fields = Fields::fromJson(dialogue->allFields, object);
    QVERIFY2(fields.hasValue(),
             qPrintable(fields ? QString() : fields.error().first().field + u": "_s + fields.error().first().text));

    CheckServices services;
    const Observation seen = QCoro::waitFor(check(&services, &*dialogue, row.pins, *fields, row.timeout));
    server.settle();
    QCOMPARE(server.mismatch(), QString());
    const QString shown = u"%1 %2: %3"_s.arg(outcomeKey(outcomeOf(seen)), errorKey(seen), sentences(seen));
    QVERIFY2(outcomeKey(outcomeOf(seen)) == row.outcome, qPrintable(shown));
    if (!row.errorType.isEmpty())
        QVERIFY2(errorKey(seen) == row.errorType, qPrintable(shown));
    QVERIFY2(sentences(seen).contains(row.says), qPrintable(shown));
    QVERIFY2(!shown.contains(u"${"_s), qPrintable(shown));
    verifyRequestRevealsNoSecret(*fields, dialogue->allFields, seen.evidence->request);
    for (auto it = row.values.begin(); it != row.values.end(); ++it)
        QCOMPARE(QJsonValue::fromVariant(seen.value(it.key())), it.value());
    for (auto it = row.limits.begin(); it != row.limits.end(); ++it) {
        const double value = seen.value(it.key()).toDouble();
        const QJsonArray range = it.value().toArray();
        QVERIFY2(seen.value(it.key()).isValid() && value >= range.at(0).toDouble() && value <= range.at(1).toDouble(),
                 qPrintable(it.key() + u" = "_s + seen.value(it.key()).toString()));
    }
}

void tst_Dialogues::refusesFieldsWithoutEffect_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QStringList>("problems");

    const auto text = [](const QString &field, const QString &needed) {
        return u"%1: “%1” works only together with “%2”. Set both or neither."_s.arg(field, needed);
    };
    QTest::newRow("redis, user alone") << u"redis"_s << QJsonObject{{u"user"_s, u"anna"_s}}
                                       << QStringList{text(u"user"_s, u"password"_s)};
    QTest::newRow("redis, both") << u"redis"_s << QJsonObject{{u"user"_s, u"anna"_s}, {u"password"_s, u"${env:SECRET}"_s}}
                                 << QStringList();
    QTest::newRow("redis, an empty password") << u"redis"_s << QJsonObject{{u"user"_s, u"anna"_s}, {u"password"_s, u""_s}}
                                              << QStringList{text(u"user"_s, u"password"_s)};
    QTest::newRow("redis, empty user") << u"redis"_s << QJsonObject{{u"user"_s, u""_s}} << QStringList();
    QTest::newRow("ftp, folder alone") << u"ftp"_s << QJsonObject{{u"folder"_s, u"/in"_s}}
                                       << QStringList{text(u"folder"_s, u"user"_s)};
    QTest::newRow("imap, mailbox and limit alone")
        << u"imap"_s << QJsonObject{{u"mailbox"_s, u"Sent"_s}, {u"mostMessages"_s, 0}}
        << QStringList{text(u"mailbox"_s, u"user"_s), text(u"mostMessages"_s, u"user"_s)};
    QTest::newRow("imap, the usual mailbox") << u"imap"_s << QJsonObject{{u"mailbox"_s, u"INBOX"_s}} << QStringList();
    QTest::newRow("imap, nothing") << u"imap"_s << QJsonObject() << QStringList();
    QTest::newRow("coap, text alone") << u"coap"_s << QJsonObject{{u"contains"_s, u"21"_s}}
                                      << QStringList{text(u"contains"_s, u"resource"_s)};
    QTest::newRow("gearman, limit alone") << u"gearman"_s << QJsonObject{{u"mostWaiting"_s, 5}}
                                          << QStringList{text(u"mostWaiting"_s, u"function"_s)};
    QTest::newRow("munin, value and limit alone") << u"munin"_s << QJsonObject{{u"item"_s, u"load"_s}, {u"atMost"_s, 5}}
                                                  << QStringList{text(u"item"_s, u"plugin"_s), text(u"atMost"_s, u"plugin"_s)};
}

//! A field that has no effect is refused, because the check would always be up.
void tst_Dialogues::refusesFieldsWithoutEffect()
{
    QFETCH(QString, key);
    QFETCH(QJsonObject, fields);
    QFETCH(QStringList, problems);
    fields.insert(u"host"_s, u"localhost"_s);
    QCOMPARE(CheckBench::problems(key, fields), problems);
}

//! If a server doesn't answer the goodbye, its response time isn't affected.
void tst_Dialogues::excludesTheGoodbyeFromTheResponseTime()
{
    const auto dialogue = dialogueOf(u"pop3"_s);
    QVERIFY(dialogue.hasValue());
    ScriptedLine greeting;
    greeting.isServer = true;
    greeting.bytes = "+OK ready\r\n";
    ScriptedLine question;
    question.isAnything = true;
    ScriptedLine answer;
    answer.isServer = true;
    answer.bytes = "-ERR unknown\r\n";
    ScriptedServer server({greeting, question, answer}, ScriptedServer::Options());
    QVERIFY(server.listen());
    QJsonObject object{{u"transport"_s, u"tcp"_s}};
    server.addAddress(&object);
    const auto fields = Fields::fromJson(dialogue->allFields, object);
    QVERIFY(fields.hasValue());
    CheckServices services;
    QElapsedTimer clock;
    clock.start();
    const Observation seen =
        QCoro::waitFor(check(&services, &*dialogue, DialogueOverrides(), *fields, std::chrono::seconds(20)));
    QVERIFY2(outcomeOf(seen) == Outcome::Up, qPrintable(sentences(seen)));
    QVERIFY(seen.durationMs > 0);
    QVERIFY2(static_cast<double>(clock.elapsed()) - seen.durationMs > 150, "what a farewell is given");
}

//! The servers' answers with bytes changed, removed and duplicated: each check ends with a result.
void tst_Dialogues::survivesRandomAnswers()
{
    QRandomGenerator random(20'261'120);
    CheckServices services;
    for (const QString &key : keys()) {
        const auto dialogue = dialogueOf(key);
        QVERIFY(dialogue.hasValue());
        for (DialogueRow row : readDialogueRows(kRows + u'/' + key + u".json"_s)) {
            if (row.serverOptions.over == u"tls"_s || row.serverOptions.over == u"starttls"_s)
                continue;
            for (ScriptedLine &line : row.script) {
                line.isAnything = !line.isServer;
                for (int i = random.bounded(4); line.isServer && i > 0 && !line.bytes.isEmpty(); --i)
                    line.bytes[random.bounded(line.bytes.size())] = static_cast<char>(random.bounded(256));
                if (line.isServer && random.bounded(4) == 0)
                    line.bytes.truncate(random.bounded(line.bytes.size() + 1));
            }
            row.serverOptions.closesAtEnd = true;
            ScriptedServer server(row.script, row.serverOptions);
            QVERIFY(server.listen());
            server.addAddress(&row.fields);
            if (dialogue->transports.size() > 1 && !row.fields.contains(u"transport"_s))
                row.fields.insert(u"transport"_s, row.serverOptions.over);
            const auto fields = Fields::fromJson(dialogue->allFields, row.fields);
            QVERIFY(fields.hasValue());
            const Observation seen =
                QCoro::waitFor(check(&services, &*dialogue, row.pins, *fields, std::chrono::milliseconds(60)));
            QVERIFY2(!sentences(seen).isEmpty(), qPrintable(key + u": "_s + row.name));
            QVERIFY2(sentences(seen).size() < 2000, qPrintable(sentences(seen)));
            QVERIFY(!seen.error || seen.error->type() != ErrorType::Internal);
        }
    }
}

void tst_Dialogues::keysAreUnique()
{
    QStringList found;
    for (const Kind *kind : kinds()) {
        QVERIFY2(!found.contains(kind->key), qPrintable(kind->key));
        found.append(kind->key);
    }
}

QTEST_GUILESS_MAIN(tst_Dialogues)

} // namespace DialoguesTest

#include "tst_Dialogues.moc"
