// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/MessagePanel.h"

#include "app/alerting/AlertsStore.h"
#include "app/monitor/ConnectivitySelection.h"
#include "app/monitor/Monitor.h"
#include "app/profile/Settings.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/WindowState.h"
#include "targets/store/TargetsStore.h"

#include <QAccessible>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMessageIconSize = 16;
constexpr int kMessageSpacing = 8;
constexpr int kMaxLines = 8;

QPlainTextEdit *makeDetails(const QStringList &lines)
{
    auto *details = new QPlainTextEdit(lines.join(u'\n'));
    details->setReadOnly(true);
    details->setTabChangesFocus(true);
    details->setAccessibleName(MessagePanel::tr("All messages"));
    const int shown = static_cast<int>(std::clamp<qsizetype>(lines.size(), 2, kMaxLines));
    details->setFixedHeight(shown * details->fontMetrics().lineSpacing() + 2 * kMessageSpacing);
    return details;
}

//! Returns whether messages on this topic mean that data is lost, or may be lost until the user acts.
bool isWarning(MessagePanel::Topic topic)
{
    using Topic = MessagePanel::Topic;
    constexpr std::array kWarnings{Topic::Targets,  Topic::Saving,  Topic::Settings,    Topic::SavingSettings,
                                   Topic::OwnFiles, Topic::History, Topic::HistoryLost, Topic::Alerts};
    return std::find(kWarnings.begin(), kWarnings.end(), topic) != kWarnings.end();
}

} // namespace

MessagePanel::MessagePanel(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    hide();
}

void MessagePanel::put(Topic topic, const Message &message)
{
    clear(topic);
    QFrame *bar = makeBar(topic, message);
    m_bars.insert(topic, bar);
    layout()->addWidget(bar);
    show();
    QAccessibleEvent announcement(bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void MessagePanel::clear(Topic topic)
{
    QFrame *bar = m_bars.take(topic);
    if (!bar)
        return;
    layout()->removeWidget(bar);
    bar->hide();
    bar->deleteLater(); // a click on the bar's own button may have triggered this call
    setVisible(!m_bars.isEmpty());
}

QFrame *MessagePanel::makeBar(Topic topic, const Message &message)
{
    auto *bar = new QFrame;
    bar->setFrameShape(QFrame::StyledPanel);
    bar->setAccessibleName(message.text);
    auto *icon = new IconLabel(kMessageIconSize);
    icon->setObjectName(isWarning(topic) ? u"warningMark"_s : u"noticeMark"_s);
    icon->setAccessibleName(isWarning(topic) ? tr("Warning") : tr("Notice"));
    icon->setIcon(actionIcon(isWarning(topic) ? u"warning"_s : u"notice"_s));
    auto *text = new QLabel(message.text);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout;
    line->setSpacing(kMessageSpacing);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    for (const auto &choice : message.choices) {
        auto *button = new QPushButton(choice.first);
        connect(button, &QPushButton::clicked, this, [this, topic, act = choice.second] {
            clear(topic);
            act();
        });
        line->addWidget(button, 0, Qt::AlignTop);
    }
    if (message.canBeClosed) {
        auto *close = new QPushButton(tr("Close", "a message"));
        connect(close, &QPushButton::clicked, this, [this, topic] { clear(topic); });
        line->addWidget(close, 0, Qt::AlignTop);
    }
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(2 * kMessageSpacing, kMessageSpacing, kMessageSpacing, kMessageSpacing);
    layout->addLayout(line);
    if (!message.details.isEmpty())
        layout->addWidget(makeDetails(message.details));
    return bar;
}

namespace {

using Topic = MessagePanel::Topic;

QStringList profileProblemLines(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(problem.toString());
    return lines;
}

QStringList problemFolders(const QList<Problem> &problems)
{
    QStringList folders;
    for (const Problem &problem : problems)
        folders.append(QFileInfo(problem.file()).path());
    folders.removeDuplicates();
    return folders;
}

void openFolders(const QStringList &folders)
{
    for (const QString &folder : folders)
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

} // namespace

ProfileMessages::ProfileMessages(TargetsStore *store, Settings *settings, MessagePanel *panel, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
    , m_panel(panel)
{
    connect(store, &TargetsStore::loaded, this, [this] { m_panel->clear(Topic::Targets); });
    connect(store, &TargetsStore::loadFailed, this, &ProfileMessages::showLoadFailure);
    connect(store, &TargetsStore::merged, this, &ProfileMessages::showExternalEditConflicts);
    connect(store, &TargetsStore::saved, this, [this] { m_panel->clear(Topic::Saving); });
    connect(settings, &Settings::saved, this, [this] { m_panel->clear(Topic::SavingSettings); });
    connect(settings, &Settings::saveFailed, this, &ProfileMessages::showSettingsSaveFailure);
}

void ProfileMessages::showSettingsProblem(const QString &problem)
{
    if (!problem.isEmpty())
        m_panel->put(Topic::Settings, {problem, {}, {}});
}

void ProfileMessages::showTemporaryProfile()
{
    m_panel->put(Topic::TemporaryProfile,
                 {tr("Nothing is saved in this session: changes to targets and settings are lost when the window closes. To "
                     "keep them, start Watchkeeper without targets on the command line and without --sample."),
                  {},
                  {}});
}

void ProfileMessages::showDemo()
{
    m_panel->put(Topic::TemporaryProfile,
                 {tr("This is a demo: its services and their results are simulated. After 20 seconds, one of them fails, and "
                     "recovers two minutes later. Nothing that you change here is kept."),
                  {},
                  {{tr("&Start with your own targets"), [this] { emit ownTargetsRequested(); }}},
                  false});
}

void ProfileMessages::showDemoProblem(const QString &problem)
{
    m_panel->put(Topic::Sample, {tr("The demo can't be shown. %1").arg(problem), {}, {}});
}

void ProfileMessages::showReadOnly(const QString &folder)
{
    m_panel->put(Topic::TemporaryProfile,
                 {tr("The profile %1 can't be written to. Its targets are monitored, but no results are stored and no alerts "
                     "are sent. Changes to targets and settings are lost when the window closes.")
                      .arg(QDir::toNativeSeparators(folder)),
                  {},
                  {}});
}

void ProfileMessages::showRestoreNotice(const QString &text)
{
    m_panel->put(MessagePanel::Topic::Backup, {text, {}, {}});
}

void ProfileMessages::follow(const Monitor *monitor)
{
    connect(monitor, &Monitor::connectivityChanged, this, &ProfileMessages::showConnectivity);
    connect(monitor, &Monitor::connectivityProblems, this, &ProfileMessages::showConnectivityProblems);
    connect(monitor, &Monitor::historyFault, this, &ProfileMessages::showHistoryFault);
    connect(monitor, &Monitor::alertFault, this, &ProfileMessages::showAlertFault);
    connect(monitor, &Monitor::historyShareFault, this, &ProfileMessages::showHistoryShareFault);
    connect(monitor, &Monitor::historyNoticeReceived, this, &ProfileMessages::showHistoryNotice);
    connect(monitor, &Monitor::historyDropped, this, &ProfileMessages::showLostResults);
}

void ProfileMessages::showMoveNotice(const QString &text)
{
    m_panel->put(MessagePanel::Topic::Moved, {text, {}, {}});
}

void ProfileMessages::showUserFileProblems(const QList<Problem> &problems)
{
    if (problems.isEmpty())
        return;
    const QStringList folders = problemFolders(problems);
    Message message;
    message.text = tr("Some of your custom check types or presets have errors. Fix their files and restart Watchkeeper.");
    message.details = profileProblemLines(problems);
    const QString open = folders.size() > 1 ? tr("&Open folders") : tr("&Open folder");
    message.choices = {{open, [folders] { openFolders(folders); }}};
    m_panel->put(Topic::OwnFiles, message);
}

void ProfileMessages::showLoadFailure(const QList<Problem> &problems)
{
    const QString file = m_store->file();
    Message message;
    message.text = tr("%1 has errors and was left unchanged. Fix it to edit targets here.").arg(file);
    message.details = profileProblemLines(problems);
    message.choices = {{tr("&Open file"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }},
                       {tr("&Reload"), [store = m_store] { store->load(); }}};
    message.canBeClosed = false;
    m_panel->put(Topic::Targets, message);
}

void ProfileMessages::showExternalEditConflicts(const QStringList &conflicts)
{
    if (conflicts.isEmpty()) {
        emit notice(tr("targets.json was changed outside Watchkeeper. The changes were loaded."));
        return;
    }
    m_panel->put(Topic::ExternalEdit,
                 {tr("targets.json was changed outside Watchkeeper. Your edits are kept for these targets, which were changed "
                     "in both places:"),
                  conflicts,
                  {}});
}

void ProfileMessages::showHistoryFault(const QString &text)
{
    if (text.isEmpty())
        return m_panel->clear(Topic::History);
    m_panel->put(Topic::History, {text, {}, {}});
}

void ProfileMessages::showHistoryShareFault(const QString &text)
{
    if (text.isEmpty())
        return m_panel->clear(Topic::HistoryShare);
    m_panel->put(Topic::HistoryShare,
                 {tr("Part of the history hasn't been sent to the server yet. %1 The full history is stored on this computer, "
                     "and Watchkeeper will send the missing part as soon as possible.")
                      .arg(text),
                  {},
                  {}});
}

void ProfileMessages::showAlertFault(const QString &channel, const QString &text)
{
    if (text.isEmpty())
        m_alertFaults.remove(channel);
    else
        m_alertFaults.insert(channel, text);
    if (m_alertFaults.isEmpty())
        return m_panel->clear(Topic::Alerts);
    m_panel->put(Topic::Alerts, {tr("Some alerts may not be delivered:"), m_alertFaults.values(), {}});
}

void ProfileMessages::showHistoryNotice(const QString &text)
{
    m_panel->put(Topic::HistoryNotice, {text, {}, {}});
}

void ProfileMessages::showConnectivity(const ConnectivityChange &change)
{
    if (change.isOnline) // otherwise, the header says so as long as it lasts
        emit notice(connectivityText(change));
}

void ProfileMessages::showConnectivityProblems(const QStringList &texts)
{
    if (texts.isEmpty())
        return m_panel->clear(Topic::ConnectivityReferences);
    m_panel->put(Topic::ConnectivityReferences,
                 {tr("Some reference targets in the network settings are invalid and ignored:"), texts, {}});
}

void ProfileMessages::showLostResults(quint64 results)
{
    m_panel->put(
        Topic::HistoryLost,
        {tr("%n result(s) couldn't be stored in time and are missing from the history.", "", static_cast<int>(results)),
         {},
         {}});
}

void ProfileMessages::showSettingsSaveFailure(const QString &text)
{
    m_panel->put(Topic::SavingSettings,
                 {tr("The settings haven't been saved yet. %1 They remain in effect until Watchkeeper quits. Watchkeeper will "
                     "try to save them again the next time you change something.")
                      .arg(text),
                  {},
                  {{tr("&Try again"), [settings = m_settings] { settings->save(); }}}});
}

void ProfileMessages::showSaveFailure(const QString &text, bool isLeaving)
{
    Message message;
    message.text = tr("Your changes haven't been saved yet. %1 They're kept in memory, and Watchkeeper will try again the next "
                      "time you change something.")
                       .arg(text);
    message.choices.append({tr("&Try again"), [store = m_store] { store->save(); }});
    if (isLeaving)
        message.choices.append({tr("&Quit without saving"), [this] { emit quitWithoutSavingRequested(); }});
    m_panel->put(Topic::Saving, message);
}

namespace {

const QString kHintHiddenKey = u"notificationHintHidden"_s; // in window.ini

} // namespace

NotificationHint::NotificationHint(AlertsStore *alerts, const TargetsStore *targets, WindowState *state, MessagePanel *panel,
                                   QObject *parent)
    : QObject(parent)
    , m_alerts(alerts)
    , m_targets(targets)
    , m_state(state)
    , m_panel(panel)
{
    connect(alerts, &AlertsStore::changed, this, &NotificationHint::update);
    connect(alerts, &AlertsStore::saved, this, [this] { finishTurningOn(tr("Desktop notifications are on.")); });
    connect(alerts, &AlertsStore::saveFailed, this, &NotificationHint::finishTurningOn);
    connect(targets, &TargetsStore::loaded, this, &NotificationHint::update);
    connect(targets, &TargetsStore::changed, this, &NotificationHint::update);
    update();
}

bool NotificationHint::isNeeded() const
{
    return m_alerts->wasRead() && m_alerts->problems().isEmpty() && !m_alerts->document().notifiesAnybody()
        && !m_targets->document().targets.isEmpty() && !m_state->value(kHintHiddenKey).toBool();
}

void NotificationHint::update()
{
    if (m_alerts->document().notifiesAnybody())
        m_state->set(kHintHiddenKey, false);
    if (isNeeded() == m_panel->has(Topic::Notifications))
        return;
    if (!isNeeded())
        return m_panel->clear(Topic::Notifications);
    Message message;
    message.text = tr("No one is notified yet. Problems are shown only in this window.");
    message.choices = {{tr("&Turn on desktop notifications"), [this] { turnOn(); }},
                       {tr("&Other channels…"),
                        [this] {
                            emit settingsRequested();
                            update();
                        }},
                       {tr("&Don't remind me"), [this] { m_state->set(kHintHiddenKey, true); }}};
    message.canBeClosed = false;
    m_panel->put(Topic::Notifications, message);
}

void NotificationHint::turnOn()
{
    m_isTurningOn = true;
    if (!m_alerts->isSaving())
        m_alerts->save(withDesktopNotifications(m_alerts->document()));
}

//! \param text  the result, for the user
void NotificationHint::finishTurningOn(const QString &text)
{
    if (std::exchange(m_isTurningOn, false))
        emit notice(text);
    update();
}

} // namespace watchkeeper

#include "moc_MessagePanel.cpp"
