// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert/Alert.h"
#include "alerts/channels/Deliverer.h"
#include "alerts/providers/Provider.h"
#include "gui/desk/WindowNotifier.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace WindowNotifierTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace std::chrono_literals;

namespace {

//! A notification server that returns the configured answer.
class ServerFake : public NotificationServer
{
public:
    QCoro::Task<ShowResult> show(DeskNotice notice, CancelToken) override
    {
        shown.append(notice);
        co_return answer;
    }
    QCoro::Task<bool> isInhibited(CancelToken) override { co_return inhibited; }

    ShowResult answer = ShowResult::Shown;
    bool inhibited = false;
    QList<DeskNotice> shown;
};

AlertChannel channelOf(const QString &provider, const QJsonObject &fields = {})
{
    AlertChannel channel;
    channel.name = provider;
    channel.provider = provider;
    channel.fields = *Fields::fromJson(findProvider(provider)->fields, fields);
    return channel;
}

Alert problem(Outcome outcome = Outcome::Down)
{
    return sampleAlert(AlertKind::Problem, outcome, QDateTime::currentDateTimeUtc(), u"p"_s);
}

} // namespace

//! Tests which alerts are shown or played, and the verdict if an alert can't be shown or played.
class tst_WindowNotifier : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isTheNotifierOfTheProgram();
    void showsNotifications();
    void saysNothingOfATargetWhileLocked();
    void usesTheTrayWithoutAServer();
    void reportsWhyItCannotBeShown_data();
    void reportsWhyItCannotBeShown();
    void respectsDoNotDisturb();
    void soundDependsOnTheSeverity_data();
    void soundDependsOnTheSeverity();
    void isSilentWhileNotificationsAreInhibited();
    void playsTheMostSevereSound();
    void repeatsUntilAcknowledged_data();
    void repeatsUntilAcknowledged();
    void doNotDisturbDelaysRepetitions();
    void repeatsTheMostSevereSound();
    void ringsTheBell();
    void refusesAnInvalidSound();
    void forwardsChosenActions();

private:
    void start(std::chrono::milliseconds minInterval);
    Verdict tell(const AlertChannel &channel, const Alert &alert);
    QStringList played() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DoNotDisturb> m_doNotDisturb;
    std::unique_ptr<WindowNotifier> m_windowNotifier;
    ServerFake *m_server = nullptr;
    bool m_hasTray = false;
    bool m_isLocked = false;
    QList<DeskNotice> m_inTray;
    int m_bells = 0;
    QStringList m_acknowledged; //!< names of targets whose problems aren't open any more
    int m_queries = 0;          //!< how often the notifier asked whether a problem is open
    int m_closed = 0;           //!< how often it wasn't
};

void tst_WindowNotifier::init()
{
    start(5s);
}

//! \param minInterval  minimum time between two sounds
void tst_WindowNotifier::start(std::chrono::milliseconds minInterval)
{
    m_windowNotifier.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile player(m_folder->filePath(u"canberra-gtk-play"_s));
    QVERIFY(player.open(QIODevice::WriteOnly));
    player.write("#!/bin/sh\necho \"$2\" >> '" + m_folder->filePath(u"played"_s).toUtf8() + "'\n");
    player.close();
    QVERIFY(player.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    m_doNotDisturb = std::make_unique<DoNotDisturb>();
    m_hasTray = false;
    m_inTray.clear();
    m_bells = 0;
    m_acknowledged.clear();
    m_queries = m_closed = 0;
    auto server = std::make_unique<ServerFake>();
    m_server = server.get();
    WindowNotifier::Parts parts;
    parts.server = std::move(server);
    parts.doNotDisturb = m_doNotDisturb.get();
    parts.showInTray = [this](const DeskNotice &notice) {
        m_inTray.append(notice);
        return m_hasTray;
    };
    parts.soundFolders.programs = QStringList{m_folder->path()};
    parts.soundFolders.repeatInterval = 10ms;
    parts.bell = [this] { ++m_bells; };
    parts.soundFolders.minInterval = minInterval;
    parts.isLocked = [this] { return m_isLocked; };
    parts.isOpen = [this](const DeskNotice &notice) {
        ++m_queries;
        const bool isOpen = !m_acknowledged.contains(notice.names.value(0));
        m_closed += isOpen ? 0 : 1;
        return isOpen;
    };
    m_windowNotifier = std::make_unique<WindowNotifier>(std::move(parts));
}

Verdict tst_WindowNotifier::tell(const AlertChannel &channel, const Alert &alert)
{
    return QCoro::waitFor(m_windowNotifier->deliver(channel, alert, CancelToken()));
}

QStringList tst_WindowNotifier::played() const
{
    QFile file(m_folder->filePath(u"played"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

void tst_WindowNotifier::isTheNotifierOfTheProgram()
{
    Deliverer deliverer{DeliverySettings()};
    const Verdict shown = QCoro::waitFor(deliverer.deliver(channelOf(u"desktop"_s), problem(), CancelToken()));
    QCOMPARE(verdictKey(shown.code()), u"delivered"_s);
    QCOMPARE(m_server->shown.size(), 1);
    m_windowNotifier.reset();
    QVERIFY(!desktopNotifier());
    const Verdict nobody = QCoro::waitFor(deliverer.deliver(channelOf(u"sound"_s), problem(), CancelToken()));
    QCOMPARE(verdictKey(nobody.code()), u"refused"_s);
    QVERIFY(nobody.text().startsWith(u"Notifications and sounds require the Watchkeeper window. Without it"_s));
}

void tst_WindowNotifier::showsNotifications()
{
    const Verdict verdict = tell(channelOf(u"desktop"_s, {{u"stays"_s, true}}), problem());
    QCOMPARE(verdictKey(verdict.code()), u"delivered"_s);
    QCOMPARE(m_server->shown.size(), 1);
    QVERIFY(m_server->shown.first().stays);
    QCOMPARE(m_server->shown.first().key, u"p"_s);
    QCOMPARE(m_inTray.size(), 0);
    QVERIFY(!QFile::exists(m_folder->filePath(u"played"_s)));
}

void tst_WindowNotifier::saysNothingOfATargetWhileLocked()
{
    m_isLocked = true;
    tell(channelOf(u"desktop"_s), problem());
    m_isLocked = false;
    tell(channelOf(u"desktop"_s), problem());
    QCOMPARE(m_server->shown.size(), 2);
    const DeskNotice &open = m_server->shown.last();
    QVERIFY(open.title.contains(problem().targetName));
    const DeskNotice &locked = m_server->shown.first();
    QVERIFY2(!(locked.title + locked.text).contains(problem().targetName), qPrintable(locked.title + locked.text));
    QCOMPARE(locked.names, QStringList());
    QVERIFY(locked.target.isNull());
    QVERIFY(!locked.canBeAcknowledged);
    QCOMPARE(locked.key, open.key); // the notification with the details replaces it
}

void tst_WindowNotifier::usesTheTrayWithoutAServer()
{
    m_server->answer = NotificationServer::ShowResult::NoServer;
    m_hasTray = true;
    const Verdict verdict = tell(channelOf(u"desktop"_s), problem());
    QCOMPARE(verdictKey(verdict.code()), u"delivered"_s);
    QVERIFY(verdict.text().contains(u"tray"_s));
    QCOMPARE(m_inTray.size(), 1);
    QCOMPARE(m_inTray.first().title, problem().title);
}

void tst_WindowNotifier::reportsWhyItCannotBeShown_data()
{
    using ShowResult = NotificationServer::ShowResult;
    QTest::addColumn<ShowResult>("answer");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("nobody is there") << ShowResult::NoServer << u"refused"_s; // a notification sent much later is useless
    QTest::newRow("silence") << ShowResult::NoAnswer << u"again"_s;
    QTest::newRow("cancelled") << ShowResult::Cancelled << u"cancelled"_s;
}

void tst_WindowNotifier::reportsWhyItCannotBeShown()
{
    QFETCH(NotificationServer::ShowResult, answer);
    m_server->answer = answer;
    const Verdict verdict = tell(channelOf(u"desktop"_s), problem());
    QTEST(verdictKey(verdict.code()), "verdict");
    QVERIFY(!verdict.text().isEmpty());
}

void tst_WindowNotifier::respectsDoNotDisturb()
{
    m_doNotDisturb->setUntil(QDateTime::currentDateTimeUtc().addSecs(3'600));
    for (const QString &provider : {u"desktop"_s, u"sound"_s}) {
        const Verdict verdict = tell(channelOf(provider), problem());
        QCOMPARE(verdictKey(verdict.code()), u"delivered"_s); // no retry
        QVERIFY(verdict.text().startsWith(u"Suppressed"_s));
    }
    QCOMPARE(m_server->shown.size(), 0);
    QCOMPARE(played(), QStringList());
    QCOMPARE(m_doNotDisturb->suppressedAlerts(), 1); // one alert through two channels counts once
    m_doNotDisturb->setUntil({});
    (void)tell(channelOf(u"desktop"_s), problem());
    QCOMPARE(m_server->shown.size(), 1);
}

void tst_WindowNotifier::soundDependsOnTheSeverity_data()
{
    QTest::addColumn<AlertKind>("kind");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("sound");
    QTest::newRow("down") << AlertKind::Problem << Outcome::Down << u"dialog-error"_s;
    QTest::newRow("down yet") << AlertKind::Reminder << Outcome::Down << u"dialog-error"_s;
    QTest::newRow("degraded") << AlertKind::Problem << Outcome::Degraded << u"own-warning"_s;
    QTest::newRow("unknown") << AlertKind::Problem << Outcome::Unknown << QString();
    QTest::newRow("recovery") << AlertKind::Recovery << Outcome::Up << u"complete"_s;
    QTest::newRow("flapping") << AlertKind::FlappingStart << Outcome::Down << u"message"_s;
}

void tst_WindowNotifier::soundDependsOnTheSeverity()
{
    QFETCH(AlertKind, kind);
    QFETCH(Outcome, outcome);
    QFETCH(QString, sound);
    const AlertChannel channel = channelOf(u"sound"_s, {{u"degraded"_s, u"own-warning"_s}, {u"unknown"_s, QString()}});
    const Verdict verdict = tell(channel, sampleAlert(kind, outcome, QDateTime::currentDateTimeUtc(), u"p"_s));
    QCOMPARE(verdictKey(verdict.code()), u"delivered"_s);
    QCOMPARE(played(), sound.isEmpty() ? QStringList() : QStringList{sound});
    QVERIFY(verdict.text().contains(sound.isEmpty() ? u"The channel has no sound"_s : u"canberra-gtk-play"_s));
    QCOMPARE(m_server->shown.size() + m_bells, 0);
}

void tst_WindowNotifier::isSilentWhileNotificationsAreInhibited()
{
    m_server->inhibited = true;
    const Verdict verdict = tell(channelOf(u"sound"_s), problem());
    QCOMPARE(verdictKey(verdict.code()), u"delivered"_s);
    QCOMPARE(played(), QStringList());
    m_server->inhibited = false;
    (void)tell(channelOf(u"sound"_s), problem());
    QCOMPARE(played().size(), 1);
}

void tst_WindowNotifier::playsTheMostSevereSound()
{
    const AlertChannel channel = channelOf(u"sound"_s);
    (void)tell(channel, problem(Outcome::Degraded));
    const Verdict drowned = tell(channel, problem(Outcome::Degraded));
    QVERIFY(drowned.text().contains(u"another sound"_s));
    (void)tell(channel, problem(Outcome::Down));
    (void)tell(channel, problem(Outcome::Degraded));
    QCOMPARE(played(), (QStringList{u"dialog-warning"_s, u"dialog-error"_s}));
}

void tst_WindowNotifier::repeatsUntilAcknowledged_data()
{
    QTest::addColumn<bool>("isOn");
    QTest::addColumn<AlertKind>("kind");
    QTest::addColumn<bool>("isRepeated");
    QTest::newRow("a problem") << true << AlertKind::Problem << true;
    QTest::newRow("a reminder") << true << AlertKind::Reminder << true;
    QTest::newRow("a recovery") << true << AlertKind::Recovery << false;
    QTest::newRow("the option is off") << false << AlertKind::Problem << false;
}

void tst_WindowNotifier::repeatsUntilAcknowledged()
{
    QFETCH(bool, isOn);
    QFETCH(AlertKind, kind);
    QFETCH(bool, isRepeated);
    start(0ms);
    Alert alert = problem();
    alert.kind = kind;
    (void)tell(channelOf(u"sound"_s, {{u"untilAcknowledged"_s, isOn}}), alert);
    QCOMPARE(QTest::qWaitFor([this] { return played().size() >= 3; }, isRepeated ? 20'000 : 200), isRepeated);
    m_acknowledged.append(alert.targetName);
    QTRY_COMPARE(m_closed, isRepeated ? 1 : 0);
    const int queries = m_queries;
    QVERIFY(!QTest::qWaitFor([&] { return m_queries > queries; }, 100)); // the timer has stopped
}

void tst_WindowNotifier::doNotDisturbDelaysRepetitions()
{
    start(0ms);
    m_doNotDisturb->setUntil(QDateTime::currentDateTimeUtc().addSecs(600));
    (void)tell(channelOf(u"sound"_s, {{u"untilAcknowledged"_s, true}}), problem());
    QTRY_VERIFY(m_queries > 2);
    QCOMPARE(played(), QStringList());
    m_doNotDisturb->setUntil({});
    QTRY_VERIFY(!played().isEmpty());
}

void tst_WindowNotifier::repeatsTheMostSevereSound()
{
    start(0ms);
    const AlertChannel channel = channelOf(u"sound"_s, {{u"untilAcknowledged"_s, true}});
    Alert down = problem();
    down.problem = down.targetName = u"A"_s;
    Alert degraded = problem(Outcome::Degraded);
    degraded.problem = degraded.targetName = u"B"_s;
    (void)tell(channel, down);
    (void)tell(channel, degraded);
    QTRY_VERIFY(played().size() > 4);
    QVERIFY(played().count(u"dialog-warning"_s) <= 1); // only when the alert arrived
    m_acknowledged.append(u"A"_s);
    QTRY_VERIFY(played().count(u"dialog-warning"_s) > 2);
}

void tst_WindowNotifier::ringsTheBell()
{
    QVERIFY(QFile::remove(m_folder->filePath(u"canberra-gtk-play"_s)));
    const Verdict verdict = tell(channelOf(u"sound"_s), problem());
    QCOMPARE(verdictKey(verdict.code()), u"delivered"_s);
    QCOMPARE(verdict.text(), u"The system bell was used instead. No audio player could play “dialog-error”."_s);
    QCOMPARE(m_bells, 1);
}

//! A placeholder, for example an environment variable, can result in an invalid sound. Sounds in the file are validated when
//! the file is read.
void tst_WindowNotifier::refusesAnInvalidSound()
{
    const Verdict verdict = tell(channelOf(u"sound"_s, {{u"down"_s, u"../beep.wav"_s}}), problem());
    QCOMPARE(verdictKey(verdict.code()), u"broken"_s);
    QCOMPARE(m_bells, 0);
}

void tst_WindowNotifier::forwardsChosenActions()
{
    QList<NoticeAction> chosen;
    connect(m_windowNotifier.get(), &WindowNotifier::actionChosen, this,
            [&](const DeskNotice &, NoticeAction action) { chosen.append(action); });
    emit m_server->actionChosen(desktopNotice(problem(), false), NoticeAction::Snooze);
    QCOMPARE(chosen, QList<NoticeAction>{NoticeAction::Snooze});
}

QTEST_GUILESS_MAIN(tst_WindowNotifier)

} // namespace WindowNotifierTest

#include "tst_WindowNotifier.moc"
