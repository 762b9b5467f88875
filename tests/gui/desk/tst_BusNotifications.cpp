// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/BusNotifications.h"
#include "gui/desk/NotificationFake.h"

#include <QSignalSpy>
#include <QTest>

namespace BusNotificationsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace std::chrono_literals;

//! Tests notifications over a real D-Bus.
class tst_BusNotifications : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sendsAllDetails();
    void setsTheUrgency_data();
    void setsTheUrgency();
    void adaptsTheBodyToTheServer_data();
    void adaptsTheBodyToTheServer();
    void offersOnlySupportedActions();
    void staysIfRequested();
    void replacesTheEarlierNotification_data();
    void replacesTheEarlierNotification();
    void forgetsNumbersOfAnEarlierServer();
    void reportsChosenActions_data();
    void reportsChosenActions();
    void ignoresOtherPrograms();
    void endedProblemsCannotBeAcknowledged();
    void passesTheActivationToken();
    void readsWhetherItIsInhibited();
    void reportsThatNothingWasShown_data();
    void reportsThatNothingWasShown();
    void timesOutWithoutAReply();
    void endsWhenCancelled();
    void endsWithItsOwner();
    void recoversWithTheBus();

private:
    NotificationServer::ShowResult show(const DeskNotice &notice);

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<NotificationFake> m_fake;
    std::unique_ptr<BusNotifications> m_server;
};

namespace {

using ShowResult = NotificationServer::ShowResult;

DeskNotice problem(const QString &key = u"p"_s)
{
    DeskNotice notice;
    notice.key = key;
    notice.title = u"Shop is <down>"_s;
    notice.text = u"a < b & \"c\"\nsecond line"_s;
    notice.icon = u"dialog-error"_s;
    notice.urgency = DeskNotice::Urgency::Critical;
    notice.canBeAcknowledged = true;
    return notice;
}

} // namespace

void tst_BusNotifications::init()
{
    m_bus = std::make_unique<PrivateBus>();
    m_fake = std::make_unique<NotificationFake>(m_bus->address(), u"fake"_s);
    m_server = std::make_unique<BusNotifications>(m_bus->address());
}

void tst_BusNotifications::cleanup()
{
    m_server.reset();
    m_fake.reset();
    m_bus.reset();
}

ShowResult tst_BusNotifications::show(const DeskNotice &notice)
{
    return QCoro::waitFor(m_server->show(notice, CancelToken()));
}

void tst_BusNotifications::sendsAllDetails()
{
    QCOMPARE(show(problem()), ShowResult::Shown);
    QCOMPARE(m_fake->shown.size(), 1);
    const Notification &shown = m_fake->shown.first();
    QCOMPARE(shown.program, u"Watchkeeper"_s);
    QCOMPARE(shown.replaces, 0U);
    QCOMPARE(shown.icon, u"dialog-error"_s);
    QCOMPARE(shown.title, u"Shop is <down>"_s);
    QCOMPARE(shown.actions,
             (QStringList{u"default"_s, u"Open"_s, u"acknowledge"_s, u"Acknowledge"_s, u"snooze"_s, u"Snooze for 1 h"_s,
                          u"open"_s, u"Open"_s}));
    QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), QStringLiteral(WATCHKEEPER_APP_ID));
    QCOMPARE(shown.hints.value(u"suppress-sound"_s), QVariant(true));
    QCOMPARE(shown.timeout, -1);
}

void tst_BusNotifications::setsTheUrgency_data()
{
    QTest::addColumn<DeskNotice::Urgency>("urgency");
    QTest::addColumn<int>("byte");
    QTest::newRow("normal") << DeskNotice::Urgency::Normal << 1;
    QTest::newRow("critical") << DeskNotice::Urgency::Critical << 2;
}

void tst_BusNotifications::setsTheUrgency()
{
    QFETCH(DeskNotice::Urgency, urgency);
    DeskNotice notice = problem();
    notice.urgency = urgency;
    QCOMPARE(show(notice), ShowResult::Shown);
    const QVariant hint = m_fake->shown.first().hints.value(u"urgency"_s);
    QCOMPARE(hint.metaType(), QMetaType::fromType<uchar>()); // servers accept only this type
    QTEST(hint.toInt(), "byte");
}

void tst_BusNotifications::adaptsTheBodyToTheServer_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QString>("body");
    QTest::newRow("markup") << QStringList{u"body"_s, u"body-markup"_s} << u"a &lt; b &amp; &quot;c&quot;\nsecond line"_s;
    QTest::newRow("plain") << QStringList{u"body"_s} << problem().text;
    QTest::newRow("titles alone") << QStringList{u"actions"_s} << QString();
}

void tst_BusNotifications::adaptsTheBodyToTheServer()
{
    QFETCH(QStringList, capabilities);
    m_fake->capabilities = capabilities;
    QCOMPARE(show(problem()), ShowResult::Shown);
    QTEST(m_fake->shown.first().body, "body");
}

void tst_BusNotifications::offersOnlySupportedActions()
{
    m_fake->capabilities = QStringList{u"body"_s};
    QCOMPARE(show(problem()), ShowResult::Shown);
    QCOMPARE(m_fake->shown.first().actions, QStringList());
    m_fake->capabilities = QStringList{u"actions"_s}; // the server may have been replaced by one with other capabilities
    DeskNotice over = problem();
    over.canBeAcknowledged = false;
    QCOMPARE(show(over), ShowResult::Shown);
    QCOMPARE(m_fake->shown.last().actions, (QStringList{u"default"_s, u"Open"_s, u"open"_s, u"Open"_s}));
}

void tst_BusNotifications::staysIfRequested()
{
    DeskNotice notice = problem();
    notice.stays = true;
    QCOMPARE(show(notice), ShowResult::Shown);
    QCOMPARE(m_fake->shown.first().timeout, 0);
}

void tst_BusNotifications::replacesTheEarlierNotification_data()
{
    QTest::addColumn<uint>("reason"); // 0 if it wasn't closed
    QTest::addColumn<bool>("replaces");
    QTest::newRow("seen yet") << 0U << true;
    QTest::newRow("in the list") << 1U << true;
    QTest::newRow("closed by a person") << 2U << false;
}

void tst_BusNotifications::replacesTheEarlierNotification()
{
    QFETCH(uint, reason);
    QFETCH(bool, replaces);
    QCOMPARE(show(problem(u"other"_s)), ShowResult::Shown);
    QCOMPARE(show(problem()), ShowResult::Shown);
    const uint number = m_fake->lastNumber;
    if (reason > 0)
        emit m_fake->NotificationClosed(number, reason);
    QCOMPARE(show(problem()), ShowResult::Shown); // a server's signals and replies arrive in order
    QCOMPARE(m_fake->shown.last().replaces, replaces ? number : 0U);
}

//! A new server starts its own numbering, so its notification 7 isn't the notification 7 of the earlier server.
void tst_BusNotifications::forgetsNumbersOfAnEarlierServer()
{
    QCOMPARE(show(problem()), ShowResult::Shown);
    m_fake.reset();
    m_fake = std::make_unique<NotificationFake>(m_bus->address(), u"next"_s);
    QCOMPARE(show(problem()), ShowResult::Shown);
    QCOMPARE(m_fake->shown.first().replaces, 0U);
    QCOMPARE(show(problem()), ShowResult::Shown);
    QCOMPARE(m_fake->shown.last().replaces, m_fake->lastNumber);
}

void tst_BusNotifications::reportsChosenActions_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<NoticeAction>("action");
    QTest::newRow("a click") << u"default"_s << NoticeAction::Open;
    QTest::newRow("open") << u"open"_s << NoticeAction::Open;
    QTest::newRow("acknowledge") << u"acknowledge"_s << NoticeAction::Acknowledge;
    QTest::newRow("snooze") << u"snooze"_s << NoticeAction::Snooze;
}

void tst_BusNotifications::reportsChosenActions()
{
    QFETCH(QString, key);
    QSignalSpy chosen(m_server.get(), &NotificationServer::actionChosen);
    QCOMPARE(show(problem(u"first"_s)), ShowResult::Shown);
    QCOMPARE(show(problem(u"second"_s)), ShowResult::Shown);
    m_fake->invoke(m_fake->lastNumber - 1, key);
    QVERIFY(chosen.wait());
    QCOMPARE(chosen.first().first().value<DeskNotice>(), problem(u"first"_s));
    QTEST(chosen.first().at(1).value<NoticeAction>(), "action");
}

void tst_BusNotifications::ignoresOtherPrograms()
{
    NotificationFake stranger(m_bus->address(), u"stranger"_s, false);
    QSignalSpy chosen(m_server.get(), &NotificationServer::actionChosen);
    QCOMPARE(show(problem()), ShowResult::Shown);
    stranger.invoke(m_fake->lastNumber, u"acknowledge"_s);
    m_fake->invoke(m_fake->lastNumber + 1, u"acknowledge"_s); // a notification from another program
    m_fake->invoke(m_fake->lastNumber, u"explode"_s);
    m_fake->invoke(m_fake->lastNumber, u"snooze"_s);
    QVERIFY(chosen.wait());
    QCOMPARE(show(problem()), ShowResult::Shown); // signals from the other program arrive before this reply
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(1).value<NoticeAction>(), NoticeAction::Snooze);
}

void tst_BusNotifications::endedProblemsCannotBeAcknowledged()
{
    QSignalSpy chosen(m_server.get(), &NotificationServer::actionChosen);
    DeskNotice over = problem();
    over.canBeAcknowledged = false;
    QCOMPARE(show(over), ShowResult::Shown);
    m_fake->invoke(m_fake->lastNumber, u"acknowledge"_s);
    m_fake->invoke(m_fake->lastNumber, u"default"_s);
    QVERIFY(chosen.wait());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(1).value<NoticeAction>(), NoticeAction::Open);
}

void tst_BusNotifications::passesTheActivationToken()
{
    qunsetenv("XDG_ACTIVATION_TOKEN");
    QSignalSpy chosen(m_server.get(), &NotificationServer::actionChosen);
    QCOMPARE(show(problem()), ShowResult::Shown);
    emit m_fake->ActivationToken(m_fake->lastNumber, u"a token"_s);
    m_fake->invoke(m_fake->lastNumber, u"default"_s);
    QVERIFY(chosen.wait());
    QCOMPARE(qEnvironmentVariable("XDG_ACTIVATION_TOKEN"), u"a token"_s);
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

void tst_BusNotifications::readsWhetherItIsInhibited()
{
    QVERIFY(!QCoro::waitFor(m_server->isInhibited(CancelToken())));
    m_fake->inhibited = true;
    QVERIFY(QCoro::waitFor(m_server->isInhibited(CancelToken())));
    m_fake.reset();
    QVERIFY(!QCoro::waitFor(m_server->isInhibited(CancelToken())));
}

void tst_BusNotifications::reportsThatNothingWasShown_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"no bus", "nobody at that address", "no server", "a server that refuses"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void tst_BusNotifications::reportsThatNothingWasShown()
{
    QFETCH(QString, what);
    if (what == "no bus"_L1)
        m_server = std::make_unique<BusNotifications>(QString());
    else if (what == "nobody at that address"_L1)
        m_server = std::make_unique<BusNotifications>(u"unix:path=/nowhere/bus"_s);
    else if (what == "no server"_L1)
        m_fake.reset();
    else
        m_fake->isRefusing = true;
    QCOMPARE(show(problem()), ShowResult::NoServer);
    if (m_fake) {
        QCOMPARE(m_fake->shown.size(), 0);
    }
}

void tst_BusNotifications::timesOutWithoutAReply()
{
    m_fake->whenSilent = [] {};
    m_server = std::make_unique<BusNotifications>(m_bus->address(), 50ms);
    QCOMPARE(show(problem()), ShowResult::NoAnswer);
}

void tst_BusNotifications::endsWithItsOwner()
{
    m_fake->whenSilent = [this] { m_server.reset(); };
    QCOMPARE(QCoro::waitFor(m_server->show(problem(), CancelToken())), ShowResult::NoServer);
}

void tst_BusNotifications::endsWhenCancelled()
{
    CancelSource source;
    m_fake->whenSilent = [&source] { source.cancel(); };
    QCOMPARE(QCoro::waitFor(m_server->show(problem(), source.token())), ShowResult::Cancelled);
}

void tst_BusNotifications::recoversWithTheBus()
{
    QCOMPARE(show(problem()), ShowResult::Shown);
    m_fake.reset();
    m_bus->stop();
    QCOMPARE(show(problem()), ShowResult::NoServer);
    m_bus->start();
    m_fake = std::make_unique<NotificationFake>(m_bus->address(), u"again"_s);
    QCOMPARE(show(problem()), ShowResult::Shown);
    QCOMPARE(m_fake->shown.last().replaces, 0U);
    QSignalSpy chosen(m_server.get(), &NotificationServer::actionChosen);
    m_fake->invoke(m_fake->lastNumber, u"open"_s);
    QVERIFY(chosen.wait());
}

QTEST_GUILESS_MAIN(tst_BusNotifications)

} // namespace BusNotificationsTest

#include "tst_BusNotifications.moc"
