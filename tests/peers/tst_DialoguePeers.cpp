// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tests dialogues with a real server from its Debian package: up, degraded, rejecting logins, silent, and not running. The
// first argument is the name of the file in tests/peers/servers.
#include "checks/helpers/CheckBench.h"
#include "peers/PeerCheck.h"
#include "peers/PeerHold.h"
#include "peers/PeerServer.h"

#include <QTest>

#include <algorithm>

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_DialoguePeers : public QObject
{
    Q_OBJECT

public:
    explicit tst_DialoguePeers(const QString &server)
        : m_server(QStringLiteral(PEER_SERVERS "/%1.json").arg(server))
    {
    }

private slots:
    void initTestCase();
    void returnsTheExpectedOutcome_data();
    void returnsTheExpectedOutcome();
    void timesOutWhenSilent_data();
    void timesOutWhenSilent();
    void isRefusedWhenGone_data();
    void isRefusedWhenGone();

private:
    Observation ask(const PeerRow &row, std::chrono::milliseconds timeout);
    QString prepare(const PeerRow &row, PeerHold *hold);
    //! Returns the first row for each kind and address whose outcome is up or degraded.
    QList<PeerRow> firstRows() const;

    PeerServer m_server;
    PeerCheck m_check;
};

namespace {

QString shown(const Observation &seen)
{
    const QString sentence = messageOf(seen).isEmpty() ? seen.summary : messageOf(seen);
    return u"%1 %2: %3"_s.arg(outcomeKey(outcomeOf(seen)), errorKey(seen), sentence);
}

QString subjectOf(const PeerRow &row)
{
    return row.kind + row.preset;
}

QString connectionOf(const PeerRow &row)
{
    return u"%1 %2 %3"_s.arg(subjectOf(row), row.fields.value("transport"_L1).toString(), row.at);
}

} // namespace

Observation tst_DialoguePeers::ask(const PeerRow &row, std::chrono::milliseconds timeout)
{
    return m_check.run(row, m_server.port(row.at), timeout);
}

QString tst_DialoguePeers::prepare(const PeerRow &row, PeerHold *hold)
{
    for (const PeerAction &action : row.before) {
        QString problem;
        if (!action.command.isEmpty())
            problem = m_server.run(action);
        if (!action.signal.isEmpty() && !m_server.send(action.signal))
            problem = u"no signal "_s + action.signal;
        if (action.hold > 0)
            problem = hold->open(action.hold, m_server.port(action.at), action.say.toUtf8(), action.hear.toUtf8());
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QList<PeerRow> tst_DialoguePeers::firstRows() const
{
    QList<PeerRow> rows;
    for (const PeerRow &row : m_server.script().rows) {
        const auto isSame = [&row](const PeerRow &other) { return connectionOf(other) == connectionOf(row); };
        if ((row.outcome == u"up"_s || row.outcome == u"degraded"_s) && std::none_of(rows.begin(), rows.end(), isSame))
            rows.append(row);
    }
    return rows;
}

void tst_DialoguePeers::initTestCase()
{
    const auto answers = [this] {
        const QList<PeerRow> rows = firstRows();
        return std::all_of(rows.begin(), rows.end(),
                           [this](const PeerRow &row) { return !row.before.isEmpty() || !ask(row, 3s).error; });
    };
    const QString problem = m_server.start(answers);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void tst_DialoguePeers::returnsTheExpectedOutcome_data()
{
    QTest::addColumn<PeerRow>("row");
    for (const PeerRow &row : m_server.script().rows)
        QTest::newRow(qPrintable(subjectOf(row) + u": "_s + row.name)) << row;
}

void tst_DialoguePeers::returnsTheExpectedOutcome()
{
    QFETCH(PeerRow, row);
    PeerHold hold;
    const QString problem = prepare(row, &hold);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const Observation seen = ask(row, row.timeout);
    QVERIFY2(outcomeKey(outcomeOf(seen)) == row.outcome, qPrintable(shown(seen)));
    QVERIFY2(shown(seen).contains(row.says), qPrintable(shown(seen)));
    if (!row.errorType.isEmpty())
        QCOMPARE(errorKey(seen), row.errorType);
    for (auto it = row.values.begin(); it != row.values.end(); ++it)
        QCOMPARE(QJsonValue::fromVariant(seen.value(it.key())), it.value());
}

void tst_DialoguePeers::timesOutWhenSilent_data()
{
    QTest::addColumn<PeerRow>("row");
    for (const PeerRow &row : firstRows())
        QTest::newRow(qPrintable(connectionOf(row))) << row;
}

void tst_DialoguePeers::timesOutWhenSilent()
{
    QFETCH(PeerRow, row);
    QVERIFY(m_server.send(u"STOP"_s));
    QTRY_VERIFY(m_server.isStopped());
    const Observation seen = ask(row, 300ms);
    QVERIFY(m_server.send(u"CONT"_s));
    QVERIFY2(errorKey(seen) == u"timeout"_s, qPrintable(shown(seen)));
    // Some servers never reply to unknown clients, so the outcome is unknown.
    QVERIFY(outcomeOf(seen) == Outcome::Down || outcomeOf(seen) == Outcome::Unknown);
}

void tst_DialoguePeers::isRefusedWhenGone_data()
{
    timesOutWhenSilent_data();
    const QString left = m_server.stop();
    if (!left.isEmpty())
        QTest::newRow(qPrintable(left)) << PeerRow();
}

void tst_DialoguePeers::isRefusedWhenGone()
{
    QFETCH(PeerRow, row);
    QVERIFY2(!subjectOf(row).isEmpty(), "it did not end as it should");
    const Observation seen = ask(row, 5s);
    // The server deletes the file of a Unix socket when it ends, so the file isn't found.
    const bool isUnix = row.fields.contains("path"_L1);
    const QString wanted = m_server.script().refuses ? u"refused"_s : u"timeout"_s;
    QVERIFY2(errorKey(seen) == wanted || (isUnix && errorKey(seen) == u"notfound"_s), qPrintable(shown(seen)));
    QCOMPARE(outcomeOf(seen), Outcome::Down);
}

int main(int argumentCount, char **arguments)
{
    QCoreApplication application(argumentCount, arguments);
    QStringList rest = application.arguments();
    if (rest.size() < 2)
        qFatal("Name a file in tests/peers/servers, without .json.");
    tst_DialoguePeers test(rest.takeAt(1));
    return QTest::qExec(&test, rest);
}

#include "tst_DialoguePeers.moc"
