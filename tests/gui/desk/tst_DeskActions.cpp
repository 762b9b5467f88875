// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FakePower.h"
#include "app/monitor/PauseControl.h"
#include "app/profile/SettingsTable.h"
#include "app/words/IncidentText.h"
#include "gui/WindowSession.h"
#include "gui/add/WelcomePage.h"
#include "gui/desk/NotificationFake.h"
#include "gui/desk/TrayIcon.h"
#include "gui/desk/WindowNotifier.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"
#include "targets/document/TargetsDocument.h"

#include <QAbstractButton>
#include <QFile>
#include <QJsonObject>
#include <QLabel>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace DeskActionsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

const QByteArray kOften = "\"latency\": \"5ms\", \"attempts\": 1, \"every\": \"1s\", \"flapping\": \"off\"";
const QByteArray kAlerts = R"({"version": 1, "channels": [{"name": "Desk", "provider": "desktop"}],
                              "rules": [{"name": "All", "channels": ["Desk"], "on": ["down", "recovery"]}]})";

} // namespace

//! Tests the real window with a fake notification server: from a failure to a notification, and from a click on a button to the
//! state.
class tst_DeskActions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void notifiesAndAcknowledges();
    void introducesNotifications();
    void snoozes();
    void opensTheTarget();
    void recoveryReplacesTheNotification();
    void theTrayAcknowledges();
    void suppressesAlerts();
    void doNotDisturbOutlivesTheWindow();
    void keepsTheNumberOfSuppressedAlerts();
    void reportsAlertsSuppressedEarlier();
    void savesManySuppressedAlertsTogether();
    void pauses();
    void pausesUntilTomorrow();
    void aPauseOutlivesTheWindow_data();
    void aPauseOutlivesTheWindow();
    void pausesOnBattery();
    void closesWithoutATray();
    void asksBeforeTheFirstClosing();
    void closesWithoutAQuestion_data();
    void closesWithoutAQuestion();
    void startsInTheBackground();
    void findsTheWindowWithoutATray_data();
    void findsTheWindowWithoutATray();
    void startsInTheBackgroundWithoutAnIcon();

private:
    const ResultRow &row(const QString &name = u"Shop"_s);
    void open(const QByteArray &targets);
    //! Waits until `count` notifications were shown. \return the ID of the last one, or 0 after a timeout
    uint awaitNotification(int count = 1);
    //! Clicks unless the action is already done. Must be called repeatedly, because clicks have no effect until the window
    //! knows the number.
    bool isDoneBy(uint number, const QString &action, const std::function<bool()> &isDone)
    {
        if (!isDone())
            m_fake->invoke(number, action);
        return isDone();
    }
    //! Writes window.ini as a previous run would.
    void remember(const QDateTime &until, int suppressedAlerts)
    {
        QSettings file(m_session->folder() + u"/window.ini"_s, QSettings::IniFormat);
        file.setValue(u"doNotDisturbUntil"_s, until);
        file.setValue(u"alertsKeptBack"_s, suppressedAlerts);
    }
    QVariant remembered(const QString &key) const
    {
        return QSettings(m_session->folder() + u"/window.ini"_s, QSettings::IniFormat).value(key);
    }
    QAction *trayAction(const QString &name) { return m_session->find<TrayIcon>()->menu()->findChild<QAction *>(name); }
    //! Acts as a desktop with a tray, which the platform of the tests doesn't have.
    void showTray()
    {
        auto *tray = m_session->find<TrayIcon>();
        tray->setAvailability([] { return true; });
        tray->setVisible(true);
        QVERIFY(tray->isVisible());
    }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<NotificationFake> m_fake;
    std::unique_ptr<WindowSession> m_session;
};

void tst_DeskActions::initTestCase()
{
    m_bus = std::make_unique<PrivateBus>();
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus->address().toUtf8());
}

void tst_DeskActions::init()
{
    m_fake = std::make_unique<NotificationFake>(m_bus->address(), u"fake"_s);
    m_session = std::make_unique<WindowSession>();
    m_session->writeFile(kAlerts, u"alerts.json"_s);
    m_session->keepHistory();
}

void tst_DeskActions::cleanup()
{
    m_session.reset();
    m_fake.reset();
}

const ResultRow &tst_DeskActions::row(const QString &name)
{
    const auto *model = m_session->find<ResultsModel>();
    return model->row(model->rowOf(m_session->ids({name}).first()));
}

void tst_DeskActions::open(const QByteArray &targets)
{
    m_session->writeTargets({targets});
    QVERIFY(m_session->open());
}

uint tst_DeskActions::awaitNotification(int count)
{
    (void)QTest::qWaitFor([this, count] { return m_fake->shown.size() >= count; }, 30'000);
    return m_fake->shown.size() >= count ? m_fake->lastNumber : 0;
}

void tst_DeskActions::notifiesAndAcknowledges()
{
    open(simulated("Shop", kOften + ", \"failureRate\": 100"));
    const uint number = awaitNotification();
    QVERIFY(number > 0);
    const Notification &shown = m_fake->shown.first();
    QVERIFY2(shown.title.contains(u"Shop"_s), qPrintable(shown.title));
    QCOMPARE(shown.hints.value(u"urgency"_s).toInt(), 2);
    QTRY_VERIFY(isDoneBy(number, u"acknowledge"_s, [this] { return row().isAcknowledged(); }));
    QCOMPARE(row().state.acknowledged->by, localUserName());
    QVERIFY(!row().state.acknowledged->sticky);
}

//! Whoever adds the first target learns at once that notifications arrive, and learns it only once.
void tst_DeskActions::introducesNotifications()
{
    m_session->writeFile(R"({"targets": []})");
    QVERIFY(m_session->open());
    auto *welcome = m_session->find<WelcomePage>();
    const auto parsed = TargetsDocument::parse("{\"targets\": [" + simulated("Shop", kOften) + "]}", u"targets.json"_s);
    Target target = parsed->targets.first();
    emit welcome->targetsChosen({target});
    QVERIFY(awaitNotification() > 0);
    QVERIFY2(m_fake->shown.first().body.contains(u"notification like this one"_s), qPrintable(m_fake->shown.first().body));
    QTRY_COMPARE(m_session->monitor().targets().document().targets.size(), 1);
    target.name = u"Mail"_s;
    target.id = QUuid::createUuid();
    emit welcome->targetsChosen({target});
    QTRY_COMPARE(m_session->monitor().targets().document().targets.size(), 2);
    QVERIFY(m_session->close());
    QCOMPARE(m_fake->shown.size(), 1);
    QVERIFY(remembered(u"notificationsIntroduced"_s).toBool());
}

void tst_DeskActions::snoozes()
{
    open(simulated("Shop", kOften + ", \"failureRate\": 100"));
    const uint number = awaitNotification();
    QVERIFY(number > 0);
    QTRY_VERIFY(isDoneBy(number, u"snooze"_s, [this] { return row().isSnoozed(); }));
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(row().state.snoozedUntil);
    QVERIFY2(seconds > 3'500 && seconds <= 3'600, qPrintable(QString::number(seconds)));
}

void tst_DeskActions::opensTheTarget()
{
    open(simulated("Other", kOften) + ",\n" + simulated("Shop", kOften + ", \"failureRate\": 100"));
    const uint number = awaitNotification();
    QVERIFY(number > 0);
    m_session->window().hide();
    QTRY_VERIFY(isDoneBy(number, u"default"_s, [this] { return m_session->window().isVisible(); }));
    QTRY_COMPARE(m_session->find<ResultsView>()->selectedIds(), m_session->ids({u"Shop"_s}));
}

void tst_DeskActions::recoveryReplacesTheNotification()
{
    QFile sign(m_session->folder() + u"/sign"_s);
    open("{ \"name\": \"Shop\", \"kind\": \"command\", \"command\": \"test -e " + sign.fileName().toUtf8()
         + "\", \"every\": \"1s\", \"attempts\": 1, \"flapping\": \"off\" }");
    const uint number = awaitNotification();
    QVERIFY(number > 0);
    QVERIFY(sign.open(QIODevice::WriteOnly));
    QCOMPARE(awaitNotification(2), number); // the notification was replaced, so its number is the same
    QCOMPARE(m_fake->shown.last().replaces, number);
    QVERIFY(!m_fake->shown.last().actions.contains(u"acknowledge"_s));
    QCOMPARE(m_fake->shown.last().icon, u"dialog-information"_s);
}

void tst_DeskActions::theTrayAcknowledges()
{
    open(simulated("Shop", kOften + ", \"failureRate\": 100") + ",\n" + simulated("Mail", kOften + ", \"failureRate\": 100"));
    const auto *tray = m_session->find<TrayIcon>();
    QTRY_VERIFY_WITH_TIMEOUT(tray->toolTip().startsWith(u"2 down"_s), 30'000);
    const auto isOpen = [this](const QString &name) {
        return isOpenProblem(*m_session->find<ResultsModel>(), row(name).target->id);
    };
    QVERIFY(isOpen(u"Shop"_s) && isOpen(u"Mail"_s));
    QMenu *first = tray->menu()->actions().first()->menu();
    QVERIFY(first);
    first->actions().first()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(tray->toolTip().startsWith(u"1 down · 1 acknowledged or snoozed"_s), 30'000);
    trayAction(u"trayAcknowledgeAll"_s)->trigger();
    QTRY_VERIFY(row(u"Shop"_s).isAcknowledged() && row(u"Mail"_s).isAcknowledged());
    QVERIFY(!isOpen(u"Shop"_s) && !isOpen(u"Mail"_s));
    QTRY_VERIFY(!trayAction(u"trayAcknowledgeAll"_s)->isEnabled());
}

void tst_DeskActions::suppressesAlerts()
{
    QFile sign(m_session->folder() + u"/sign"_s);
    QVERIFY(sign.open(QIODevice::WriteOnly));
    open("{ \"name\": \"Shop\", \"kind\": \"command\", \"command\": \"test -e " + sign.fileName().toUtf8()
         + "\", \"every\": \"1s\", \"attempts\": 1, \"flapping\": \"off\" }");
    auto *quiet = m_session->find<DoNotDisturb>();
    trayAction(u"trayQuiet"_s)->trigger();
    QVERIFY(quiet->isOn());
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(quiet->until());
    QVERIFY2(seconds > 3'500 && seconds <= 3'600, qPrintable(QString::number(seconds)));
    QVERIFY(sign.remove());
    QTRY_COMPARE_WITH_TIMEOUT(quiet->suppressedAlerts(), 1, 30'000);
    QCOMPARE(m_fake->shown.size(), 0);
    QTRY_VERIFY(m_session->find<TrayIcon>()->toolTip().startsWith(u"1 down"_s)); // the tray still shows the problem
    trayAction(u"trayQuiet"_s)->trigger();
    QVERIFY(awaitNotification() > 0);
    const Notification &shown = m_fake->shown.first();
    QCOMPARE(shown.title, u"Alerts during Do not disturb: 1"_s);
    QVERIFY2(shown.body.startsWith(u"1 down\nShop: "_s), qPrintable(shown.body));
}

void tst_DeskActions::doNotDisturbOutlivesTheWindow()
{
    const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(600);
    remember(until, 2);
    open(simulated("Shop", kOften));
    auto *quiet = m_session->find<DoNotDisturb>();
    QVERIFY(quiet->isOn());
    QCOMPARE(quiet->until().toSecsSinceEpoch(), until.toSecsSinceEpoch());
    QCOMPARE(quiet->suppressedAlerts(), 2);
    quiet->setUntil({});
    QVERIFY(awaitNotification() > 0);
    QCOMPARE(m_fake->shown.first().title, u"Alerts during Do not disturb: 2"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!remembered(u"doNotDisturbUntil"_s).toDateTime().isValid(), 30'000);
}

void tst_DeskActions::keepsTheNumberOfSuppressedAlerts()
{
    remember(QDateTime::currentDateTimeUtc().addSecs(-60), 2);
    open(simulated("Shop", "\"paused\": true")); // paused, so no other alerts are sent
    QVERIFY(!m_session->find<DoNotDisturb>()->isOn());
    QVERIFY(m_session->close());
    QCOMPARE(remembered(u"alertsKeptBack"_s).toInt(), 2);
    QVERIFY(!remembered(u"doNotDisturbUntil"_s).toDateTime().isValid());
}

void tst_DeskActions::reportsAlertsSuppressedEarlier()
{
    remember({}, 2);
    open(simulated("Shop", kOften));
    QVERIFY(awaitNotification() > 0);
    QCOMPARE(m_fake->shown.first().title, u"Alerts during Do not disturb: 2"_s);
    QTRY_COMPARE_WITH_TIMEOUT(remembered(u"alertsKeptBack"_s).toInt(), 0, 30'000);
}

void tst_DeskActions::savesManySuppressedAlertsTogether()
{
    open(simulated("Shop", kOften));
    auto *quiet = m_session->find<DoNotDisturb>();
    trayAction(u"trayQuiet"_s)->trigger();
    for (int i = 0; i < 100; ++i)
        quiet->countSuppressedAlert();
    QCOMPARE(remembered(u"alertsKeptBack"_s).toInt(), 0); // all writes are combined into one later write, in another thread
    QTRY_COMPARE_WITH_TIMEOUT(remembered(u"alertsKeptBack"_s).toInt(), 100, 30'000);
}

void tst_DeskActions::pauses()
{
    open(simulated("Shop", kOften));
    QAction *pause = m_session->action(u"actionPauseSchedule"_s);
    trayAction(u"trayPause"_s)->trigger();
    QVERIFY(pause->isChecked());
    QTRY_COMPARE(trayAction(u"trayPause"_s)->text(), u"&Resume the schedule"_s);
    trayAction(u"trayPause"_s)->trigger();
    QVERIFY(!pause->isChecked());
}

void tst_DeskActions::pausesUntilTomorrow()
{
    open(simulated("Shop", kOften));
    trayAction(u"trayPauseUntilTomorrow"_s)->trigger();
    const SchedulePause &pause = m_session->monitor().pauses().current();
    QVERIFY(pause.until > QDateTime::currentDateTimeUtc());
    QCOMPARE(pause.until.toLocalTime().time(), QTime(8, 0));
    QVERIFY(m_session->action(u"actionPauseSchedule"_s)->isChecked());
    QTRY_VERIFY(m_session->find<QLabel>(u"headerTitle"_s)->text().startsWith(u"Paused until "_s));
    QTRY_COMPARE_WITH_TIMEOUT(remembered(u"pausedUntil"_s).toDateTime(), pause.until, 30'000);
    m_session->find<QAbstractButton>(u"headerResume"_s)->click();
    QVERIFY(!pause.isPaused());
    QVERIFY(!m_session->action(u"actionPauseSchedule"_s)->isChecked());
    QTRY_VERIFY_WITH_TIMEOUT(!remembered(u"pausedUntil"_s).toDateTime().isValid(), 30'000);
}

void tst_DeskActions::aPauseOutlivesTheWindow_data()
{
    QTest::addColumn<int>("secondsLeft");
    QTest::addColumn<bool>("isPaused");
    QTest::newRow("not over") << 3'600 << true;
    QTest::newRow("over") << -60 << false;
    QTest::newRow("the clock was set back") << 7 * 24 * 3'600 << false;
}

void tst_DeskActions::aPauseOutlivesTheWindow()
{
    QFETCH(int, secondsLeft);
    QFETCH(bool, isPaused);
    QSettings(m_session->folder() + u"/window.ini"_s, QSettings::IniFormat)
        .setValue(u"pausedUntil"_s, QDateTime::currentDateTimeUtc().addSecs(secondsLeft));
    open(simulated("Shop", kOften));
    QCOMPARE(m_session->action(u"actionPauseSchedule"_s)->isChecked(), isPaused);
    QSignalSpy results(&m_session->monitor(), &Monitor::resultsReady);
    QCOMPARE(results.wait(isPaused ? 2'000 : 20'000), !isPaused);
}

void tst_DeskActions::pausesOnBattery()
{
    open(simulated("Shop", kOften));
    const auto title = [this] { return m_session->find<QLabel>(u"headerTitle"_s)->text(); };
    QTRY_COMPARE(title(), u"Everything is up"_s);
    const auto power = std::make_shared<FakePower>();
    m_session->monitor().pauses().setSources(&QDateTime::currentDateTimeUtc, power, std::chrono::milliseconds(1));
    QCOMPARE(m_session->monitor().settings().set(setting::kPauseOnBattery, true), QString());
    QTRY_COMPARE(title(), u"Paused: on battery"_s);
    QTRY_VERIFY(m_session->find<TrayIcon>()->toolTip().contains(u"Paused: on battery"_s));
    QVERIFY(m_session->action(u"actionPauseSchedule"_s)->isChecked());
    power->isUnplugged = false;
    QTRY_COMPARE(title(), u"Everything is up"_s);
}

//! Without a tray, the window closes despite the setting, because it couldn't be opened again.
void tst_DeskActions::closesWithoutATray()
{
    m_session->writeFile(R"({"closeToTray": true})", u"settings.json"_s);
    open(simulated("Shop", kOften));
    QCOMPARE(m_session->monitor().settings().value(u"closeToTray"_s), QJsonValue(true));
    QVERIFY(m_session->close());
}

//! With a tray, the first closing asks. Cancel changes nothing, and the answer counts for later closings and later runs.
void tst_DeskActions::asksBeforeTheFirstClosing()
{
    open(simulated("Shop", kOften));
    showTray();
    const auto question = [&] { return m_session->find<QMessageBox>(); };
    const auto answer = [&](const QString &text) {
        const QList<QAbstractButton *> buttons = question()->buttons();
        const auto button =
            std::ranges::find_if(buttons, [&](const QAbstractButton *each) { return each->text().remove(u'&') == text; });
        QVERIFY2(button != buttons.end(), qPrintable(text));
        (*button)->click();
    };
    m_session->window().close();
    QVERIFY(question());
    QVERIFY(question()->informativeText().contains(u"checking 1 target"_s));
    m_session->window().close(); // the question stays the only one
    QCOMPARE(m_session->window().findChildren<QMessageBox *>().size(), 1);
    answer(u"Cancel"_s);
    QTRY_VERIFY(!question());
    QVERIFY(m_session->window().isVisible());
    QVERIFY(!m_session->monitor().settings().value(u"closeToTray"_s).toBool());

    m_session->window().close();
    answer(u"Keep monitoring"_s);
    QTRY_VERIFY(!question());
    QVERIFY(!m_session->window().isVisible());
    QCOMPARE(m_session->monitor().settings().value(u"closeToTray"_s), QJsonValue(true));
    m_session->window().raiseWindow();
    m_session->window().close();
    QVERIFY(!question());
    QVERIFY(!m_session->window().isVisible());
    m_session->monitor().settings().set(u"closeToTray"_s, false);
    m_session->window().raiseWindow();
    QVERIFY(m_session->close()); // the user chose this in the settings
    QVERIFY(remembered(u"closingAnswered"_s).toBool());
}

void tst_DeskActions::closesWithoutAQuestion_data()
{
    QTest::addColumn<QByteArray>("targets");
    QTest::addColumn<bool>("isAnswered");
    QTest::newRow("nothing to monitor") << QByteArray() << false;
    QTest::newRow("answered earlier") << simulated("Shop", kOften) << true;
}

void tst_DeskActions::closesWithoutAQuestion()
{
    QFETCH(const QByteArray, targets);
    QFETCH(const bool, isAnswered);
    QSettings(m_session->folder() + u"/window.ini"_s, QSettings::IniFormat).setValue(u"closingAnswered"_s, isAnswered);
    open(targets);
    showTray();
    QVERIFY(m_session->close());
}

//! With a tray, only its icon is shown. Without a tray, the window is minimized, so that it can be found.
void tst_DeskActions::startsInTheBackground()
{
    QSettings(m_session->folder() + u"/window.ini"_s, QSettings::IniFormat).setValue(u"closingAnswered"_s, true);
    open(simulated("Shop", kOften));
    m_session->window().hide();
    m_session->window().startInBackground();
    QVERIFY(m_session->window().isMinimized());
    m_session->window().hide();
    showTray();
    m_session->window().startInBackground();
    QVERIFY(!m_session->window().isVisible());
    m_session->window().raiseWindow();
    QVERIFY(m_session->window().isVisible());
}

void tst_DeskActions::findsTheWindowWithoutATray_data()
{
    QTest::addColumn<bool>("isTurnedOff");
    QTest::newRow("the desktop's tray has ended") << false;
    QTest::newRow("the icon was turned off") << true;
}

//! The window in the tray becomes a minimised one, instead of one that nobody can find.
void tst_DeskActions::findsTheWindowWithoutATray()
{
    QFETCH(const bool, isTurnedOff);
    QSettings(m_session->folder() + u"/window.ini"_s, QSettings::IniFormat).setValue(u"closingAnswered"_s, true);
    open(simulated("Shop", kOften));
    showTray();
    m_session->window().startInBackground();
    m_session->window().hide();
    QVERIFY(!m_session->window().isVisible());
    if (isTurnedOff)
        m_session->monitor().settings().set(setting::kTrayIcon, false);
    else
        m_session->find<TrayIcon>()->setAvailability([] { return false; });
    QTRY_VERIFY(m_session->window().isVisible());
    QVERIFY(m_session->window().isMinimized());
}

//! The settings are read before the window decides where to be.
void tst_DeskActions::startsInTheBackgroundWithoutAnIcon()
{
    open(simulated("Shop", kOften));
    showTray();
    m_session->monitor().settings().set(setting::kTrayIcon, false);
    m_session->window().hide();
    m_session->window().startInBackground();
    QVERIFY(m_session->window().isMinimized());
}

QTEST_MAIN(tst_DeskActions)

} // namespace DeskActionsTest

#include "tst_DeskActions.moc"
