// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/DeskActions.h"

#include "app/alerting/AlertsStore.h"
#include "app/monitor/Monitor.h"
#include "app/monitor/PauseControl.h"
#include "app/profile/SettingsTable.h"
#include "app/words/PrivacyMask.h"
#include "gui/desk/TrayIcon.h"
#include "gui/desk/WindowNotifier.h"
#include "gui/header/FloatingBar.h"
#include "gui/header/HeaderContent.h"
#include "gui/incidents/AcknowledgementActions.h"
#include "gui/lock/WindowLock.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/window/MainWindow.h"
#include "gui/window/WindowTools.h"
#include "model/base/Logging.h"
#include "ui_MainWindow.h"

#include <QAction>
#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kRefreshDelay{1000};
constexpr std::chrono::milliseconds kWriteDelay{1000};
constexpr std::chrono::milliseconds kTrayInterval{5000};
constexpr std::chrono::minutes kOneHourSnooze{60};

// Keys in window.ini.
const QString kFloatingBarKey = u"floatingBar"_s;
const QString kPausedUntilKey = u"pausedUntil"_s;
const QString kQuietKey = u"doNotDisturbUntil"_s;
const QString kIntroducedKey = u"notificationsIntroduced"_s;
const QString kSuppressedAlertsKey = u"alertsKeptBack"_s;
const QString kClosingAnsweredKey = u"closingAnswered"_s;

bool hasAnyData(const TrayState &state)
{
    return state.problems() + state.acknowledgedOrSnoozed + state.unknown + state.up > 0;
}

DeskNotice suppressedAlertsNotice(int suppressedAlerts, const TrayState &state)
{
    DeskNotice notice;
    notice.key = u"do-not-disturb"_s;
    notice.title = DeskActions::tr("Alerts during Do not disturb: %Ln", nullptr, suppressedAlerts);
    TrayState now = state;
    now.quietUntil = {};
    notice.text = now.toolTip();
    notice.icon = state.problems() > 0 ? u"dialog-warning"_s : u"dialog-information"_s;
    return notice;
}

} // namespace

DeskActions::DeskActions(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_doNotDisturb(new DoNotDisturb(this))
    , m_tray(new TrayIcon(this))
    , m_floatingBar(std::make_unique<FloatingBar>(parts.header))
{
    WindowNotifier::Parts notifierParts;
    notifierParts.server = sessionNotifications();
    notifierParts.doNotDisturb = m_doNotDisturb;
    notifierParts.showInTray = [this](const DeskNotice &notice) { return m_tray->showMessage(notice); };
    notifierParts.soundFolders = SoundFolders::systemFolders();
    notifierParts.bell = &QApplication::beep;
    notifierParts.isOpen = [this](const DeskNotice &notice) {
        const QList<TargetId> ids = targetsOf(notice);
        return std::any_of(ids.begin(), ids.end(), [this](const TargetId &id) { return isOpenProblem(*m_parts.model, id); });
    };
    notifierParts.isLocked = [lock = parts.lock] { return lock->isLocked(); };
    m_windowNotifier = std::make_unique<WindowNotifier>(std::move(notifierParts));
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(kRefreshDelay);
    connect(&m_refreshTimer, &QTimer::timeout, this, &DeskActions::refresh);
    m_writeTimer.setSingleShot(true);
    m_writeTimer.setInterval(kWriteDelay);
    connect(&m_writeTimer, &QTimer::timeout, this, &DeskActions::writeState);
    m_trayTimer.start(kTrayInterval);
    connect(&m_trayTimer, &QTimer::timeout, this, &DeskActions::refreshSoon);
    connectTray();
    connectUpdates();
    connectFloatingBar();
    connectPause();
    connectPrivacy();
    restoreDoNotDisturb();
    parts.window->installEventFilter(this);
    refreshSoon();
}

DeskActions::~DeskActions() = default;

void DeskActions::connectTray()
{
    const TrayMenu *menu = m_tray->menu();
    connect(m_tray, &TrayIcon::clicked, m_parts.window, &MainWindow::raiseWindow);
    connect(m_tray, &TrayIcon::messageClicked, this,
            [this](const DeskNotice &notice) { runAction(targetsOf(notice), NoticeAction::Open); });
    connect(menu, &TrayMenu::actionChosen, this, [this](const TargetId &id, NoticeAction action) { runAction({id}, action); });
    connect(menu, &TrayMenu::acknowledgeAllRequested, this,
            [this] { m_parts.acknowledgements->acknowledge(openProblems(*m_parts.model)); });
    connect(menu, &TrayMenu::quietToggled, this, &DeskActions::setDoNotDisturb);
    connect(menu, &TrayMenu::pauseToggled, this, &DeskActions::setPaused);
    connect(menu, &TrayMenu::pauseUntilTomorrowRequested, this, &DeskActions::pauseUntilTomorrow);
    connect(menu, &TrayMenu::showWindowRequested, m_parts.window, &MainWindow::raiseWindow);
    connect(menu, &TrayMenu::quitRequested, this, &DeskActions::quitRequested);
    connect(m_windowNotifier.get(), &WindowNotifier::actionChosen, this,
            [this](const DeskNotice &notice, NoticeAction action) { runAction(targetsOf(notice), action); });
}

void DeskActions::connectUpdates()
{
    connect(m_parts.model, &ResultsModel::rowsChanged, this, &DeskActions::refreshSoon);
    connect(m_parts.model, &ResultsModel::countsChanged, this, &DeskActions::refreshSoon);
    connect(&m_parts.monitor->settings(), &Settings::changed, this, &DeskActions::refreshSoon);
    connect(m_parts.lock, &WindowLock::changed, this, &DeskActions::refresh);
    connect(m_parts.monitor, &Monitor::connectivityChanged, this, [this](const ConnectivityChange &change) {
        m_isOffline = !change.isOnline;
        refreshSoon();
    });
    connect(m_parts.monitor, &Monitor::shuttingDown, this, [this] {
        m_cancel.cancel();
        m_tray->setVisible(false);
        m_refreshTimer.stop();
        m_writeTimer.stop(); // the window writes the entire file when it closes
    });
    connect(m_doNotDisturb, &DoNotDisturb::changed, this, &DeskActions::saveDoNotDisturb);
    connect(m_doNotDisturb, &DoNotDisturb::ended, this, [this](int suppressedAlerts) {
        m_unreportedAlerts += suppressedAlerts;
        saveDoNotDisturb();
    });
}

void DeskActions::connectFloatingBar()
{
    FloatingBar *bar = m_floatingBar.get();
    bar->toggleAction()->setParent(m_parts.window);
    auto *afterWall = m_parts.window->findChild<QAction *>(u"actionNextProblem"_s);
    m_parts.ui->menuView->insertAction(afterWall, bar->toggleAction());
    bar->restoreLayout(m_parts.state->value(kFloatingBarKey));
    connect(bar, &FloatingBar::activated, m_parts.window, &MainWindow::raiseWindow);
    connect(bar, &FloatingBar::layoutEdited, this, [this, bar] {
        m_parts.state->set(kFloatingBarKey, bar->saveLayout());
        writeSoon();
    });
    connect(m_parts.monitor, &Monitor::shuttingDown, bar, &QWidget::hide);
}

//! The window opens again in the other mode, see PrivacyMode. A mode from the command line can't be changed.
void DeskActions::connectPrivacy()
{
    Settings *settings = &m_parts.monitor->settings();
    QAction *action = m_parts.ui->actionPrivacy;
    connect(action, &QAction::triggered, this, [settings](bool isOn) { settings->set(setting::kPrivacyMode, isOn); });
    connect(settings, &Settings::changed, action, [settings, action] {
        const bool isWanted = settings->value(setting::kPrivacyMode).toBool();
        action->setChecked(isWanted || PrivacyMask::current());
        action->setEnabled(isWanted || !PrivacyMask::current());
    });
}

//! Restores a pause with an end. Others end with the program.
void DeskActions::connectPause()
{
    PauseControl *pauses = &m_parts.monitor->pauses();
    connect(m_parts.ui->actionPauseSchedule, &QAction::triggered, this, &DeskActions::setPaused);
    connect(m_parts.ui->actionPauseUntilTomorrow, &QAction::triggered, this, &DeskActions::pauseUntilTomorrow);
    connect(pauses, &PauseControl::changed, this, &DeskActions::showPause);
    if (const QDateTime until = m_parts.state->value(kPausedUntilKey).toDateTime().toUTC(); until.isValid())
        pauses->pause(until);
}

void DeskActions::setPaused(bool isPaused)
{
    isPaused ? m_parts.monitor->pauses().pause() : m_parts.monitor->pauses().resume();
}

void DeskActions::pauseUntilTomorrow()
{
    m_parts.monitor->pauses().pause(tomorrowMorning(QDateTime::currentDateTimeUtc()));
}

void DeskActions::showPause()
{
    const SchedulePause &pause = m_parts.monitor->pauses().current();
    m_parts.ui->actionPauseSchedule->setChecked(pause.isPaused());
    m_parts.state->set(kPausedUntilKey, pause.until);
    writeSoon();
    refreshSoon();
}

//! Restores Do not disturb. A count without an end time means that Do not disturb ended before the program exited, but the
//! count wasn't shown to the user.
void DeskActions::restoreDoNotDisturb()
{
    const QDateTime until = m_parts.state->value(kQuietKey).toDateTime().toUTC();
    const int suppressedAlerts = m_parts.state->value(kSuppressedAlertsKey).toInt();
    if (until.isValid())
        m_doNotDisturb->restore(until, suppressedAlerts);
    else
        m_unreportedAlerts = std::max(0, suppressedAlerts);
}

//! Stores the state within a second, in case the program is killed.
void DeskActions::saveDoNotDisturb()
{
    m_parts.state->set(kQuietKey, m_doNotDisturb->until());
    m_parts.state->set(kSuppressedAlertsKey, m_doNotDisturb->suppressedAlerts() + m_unreportedAlerts);
    writeSoon();
    refreshSoon();
}

void DeskActions::writeSoon()
{
    if (!m_writeTimer.isActive() && !m_cancel.isCancelled())
        m_writeTimer.start();
}

void DeskActions::writeState()
{
    if (!m_parts.state->writeAsync())
        m_writeTimer.start();
}

bool DeskActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refreshSoon();
    return QObject::eventFilter(watched, event);
}

void DeskActions::refreshSoon()
{
    if (!m_refreshTimer.isActive() && !m_cancel.isCancelled())
        m_refreshTimer.start();
}

void DeskActions::refresh()
{
    TrayState state = trayState(*m_parts.model);
    state.pauseText = pauseText(m_parts.monitor->pauses().current(), QDateTime::currentDateTimeUtc());
    state.isOffline = m_isOffline;
    state.quietUntil = m_doNotDisturb->until();
    state.isLocked = m_parts.lock->isLocked();
    if (state.isLocked)
        state.worst.clear();
    m_tray->setState(state, isDark(QGuiApplication::palette()));
    m_tray->setVisible(m_parts.monitor->settings().value(setting::kTrayIcon).toBool());
    const bool hasLostTray = std::exchange(m_hasTray, m_tray->isVisible()) && !m_hasTray;
    if (hasLostTray && !m_parts.window->isVisible())
        m_parts.window->showMinimized(); // otherwise nothing on the desktop would lead to the window
    if (m_unreportedAlerts > 0 && hasAnyData(state))
        notifySuppressedAlerts(state);
}

void DeskActions::notifySuppressedAlerts(const TrayState &state)
{
    const DeskNotice notice = suppressedAlertsNotice(std::exchange(m_unreportedAlerts, 0), state);
    saveDoNotDisturb();
    showNotice(notice);
}

void DeskActions::introduceNotifications()
{
    const AlertsDocument &alerts = m_parts.monitor->alerts().document();
    const QList<AlertChannel> &channels = alerts.channels;
    const bool isOnDesktop = std::any_of(channels.begin(), channels.end(), [](const AlertChannel &channel) {
        return channel.provider == "desktop"_L1 && !channel.paused;
    });
    if (!isOnDesktop || !alerts.notifiesAnybody() || m_parts.state->value(kIntroducedKey).toBool())
        return;
    m_parts.state->set(kIntroducedKey, true);
    DeskNotice notice;
    notice.key = u"introduction"_s;
    notice.title = tr("Watchkeeper is monitoring");
    notice.text = tr("If something fails, you get a notification like this one.");
    notice.icon = u"dialog-information"_s;
    showNotice(notice);
}

void DeskActions::showNotice(const DeskNotice &notice)
{
    QCoro::connect(m_windowNotifier->show(notice, m_cancel.token()), this, [](const Verdict &verdict) {
        if (verdict.code() != Verdict::Code::Delivered)
            qCWarning(lcApp).noquote() << verdict.text();
    });
}

bool DeskActions::showTrayIcon()
{
    refresh();
    return m_tray->isVisible();
}

DeskActions::Closing DeskActions::closing() const
{
    if (!m_tray->isVisible() || qApp->isSavingSession())
        return Closing::Quit;
    if (m_parts.monitor->settings().value(setting::kCloseToTray).toBool())
        return Closing::Hide;
    const bool isAnswered = m_parts.state->value(kClosingAnsweredKey).toBool();
    return isAnswered || m_parts.model->rowCount() == 0 ? Closing::Quit : Closing::Ask;
}

void DeskActions::askAboutClosing()
{
    if (m_closingQuestion) {
        m_closingQuestion->activateWindow();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Close the window"), tr("Keep monitoring in the background?"),
                                QMessageBox::Cancel, m_parts.window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Watchkeeper can keep checking %Ln target(s) and notify you of problems. Its icon in the "
                               "notification area shows the window again.\n\nTo change this later, use “Close to the tray” in "
                               "the settings.",
                               nullptr, m_parts.model->rowCount()));
    QPushButton *keep = box->addButton(tr("&Keep monitoring"), QMessageBox::AcceptRole);
    const QPushButton *quit = box->addButton(tr("&Quit"), QMessageBox::DestructiveRole);
    box->setDefaultButton(keep);
    connect(keep, &QPushButton::clicked, this, [this] {
        saveClosing(true);
        m_parts.window->hide();
    });
    connect(quit, &QPushButton::clicked, this, [this] {
        saveClosing(false);
        emit quitRequested();
    });
    m_closingQuestion = box;
    box->open();
}

//! Saves the user's answer, so that the question doesn't appear again.
void DeskActions::saveClosing(bool keepsRunning)
{
    m_parts.state->set(kClosingAnsweredKey, true);
    m_parts.monitor->settings().set(setting::kCloseToTray, keepsRunning);
    writeSoon();
}

//! Returns the targets of a notice. A notice about several targets contains only their names.
QList<TargetId> DeskActions::targetsOf(const DeskNotice &notice) const
{
    if (!notice.target.isNull())
        return {notice.target};
    const QSet<QString> names(notice.names.begin(), notice.names.end());
    QList<TargetId> ids;
    for (const Target &target : m_parts.monitor->targets().document().targets) {
        if (names.contains(target.name))
            ids.append(target.id);
    }
    return ids;
}

void DeskActions::runAction(const QList<TargetId> &targets, NoticeAction action)
{
    if (m_parts.lock->isLocked())
        return m_parts.lock->whenUnlocked([this, targets, action] { runAction(targets, action); });
    switch (action) {
    case NoticeAction::Open:
        m_parts.window->raiseWindow();
        if (!targets.isEmpty())
            m_parts.tools->showTarget(targets.first());
        break;
    case NoticeAction::Acknowledge:
        m_parts.acknowledgements->acknowledge(targets);
        break;
    case NoticeAction::Snooze:
        m_parts.acknowledgements->snoozeFor(targets, kOneHourSnooze);
        break;
    }
}

void DeskActions::setDoNotDisturb(bool quiet)
{
    m_doNotDisturb->setUntil(quiet ? QDateTime::currentDateTimeUtc().addSecs(std::chrono::seconds(kOneHourSnooze).count())
                                   : QDateTime());
}

} // namespace watchkeeper

#include "moc_DeskActions.cpp"
