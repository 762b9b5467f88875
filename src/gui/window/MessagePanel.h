// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The messages above the table, which stay until the user handles them or their cause disappears, and the messages about
//! the profile's files.

#include "targets/document/TargetsDocument.h"

#include <QFrame>
#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace watchkeeper {

// Messages above the table that stay until the user handles them or their cause disappears.

//! A message that describes what happened and what to do, in full sentences, with optional buttons.
struct Message
{
    QString text;
    QStringList details; //!< one line each, shown in a text box in which the user can scroll and copy
    //! The texts and functions of the buttons. A click also closes the message.
    QList<std::pair<QString, std::function<void()>>> choices;
    bool canBeClosed = true;
};

//! \brief Shows at most one message per topic, and is hidden without messages.
class MessagePanel : public QWidget
{
    Q_OBJECT

public:
    enum class Topic {
        Targets,
        Saving,
        Settings,
        SavingSettings,
        ExternalEdit,
        OwnFiles,
        History,
        HistoryLost,
        HistoryNotice,
        Backup,
        Restore,
        Moved,
        HistoryShare,
        ConnectivityReferences,
        Alerts,
        Notifications,
        Sample,
        LastEdit,
        TemporaryProfile,
        WhatsNew,
        NewRelease,
        ReleaseQuestion
    };

    explicit MessagePanel(QWidget *parent = nullptr);

    //! Shows the message and replaces any earlier message on this topic.
    void put(Topic topic, const Message &message);
    void clear(Topic topic);
    bool has(Topic topic) const { return m_bars.contains(topic); }

private:
    QFrame *makeBar(Topic topic, const Message &message);

    QHash<Topic, QFrame *> m_bars;
};

// Messages about the profile's files: unreadable, not saved, or edited by another program.

class AlertsStore;
class Settings;
class Monitor;
class TargetsStore;
class WindowState;
struct ConnectivityChange;

//! \brief Shows events from targets.json, settings and history as messages in the panel, with buttons for possible actions.
class ProfileMessages : public QObject
{
    Q_OBJECT

public:
    //! \param store, settings, panel  must outlive this object
    ProfileMessages(TargetsStore *store, Settings *settings, MessagePanel *panel, QObject *parent = nullptr);

    //! Shows the messages of this object from now on.
    void follow(const Monitor *monitor);
    //! Shows a message that the settings were damaged. `problem` is a full sentence, or empty.
    void showSettingsProblem(const QString &problem);
    //! Shows a message that the profile is temporary.
    void showTemporaryProfile();
    //! Labels the window as a demo, with a button to leave it.
    void showDemo();
    //! Shows why the demo can't be shown. `problem` is a full sentence.
    void showDemoProblem(const QString &problem);
    //! Shows a message that the profile's folder isn't writable.
    void showReadOnly(const QString &folder);
    //! Shows a message that a backup was restored before the window opened, or why it wasn't.
    void showRestoreNotice(const QString &text);
    //! Shows a message that files of the profile were moved before the window opened, or why they weren't.
    void showMoveNotice(const QString &text);
    //! Shows the problems in the user's own dialogues and presets; the list may be empty.
    void showUserFileProblems(const QList<Problem> &problems);
    //! Shows why results can't be stored. `text` is a full sentence, or empty once results can be stored again.
    void showHistoryFault(const QString &text);
    //! Shows why the copy on the server isn't updated. `text` is a full sentence, or empty once the copy is updated again.
    void showHistoryShareFault(const QString &text);
    //! Shows a message once. `text` is a full sentence.
    void showHistoryNotice(const QString &text);
    //! Shows why alerts aren't delivered through this channel, see Monitor::alertFault(). `text` is a full sentence, or empty once alerts
    //! are delivered again.
    void showAlertFault(const QString &channel, const QString &text);
    //! Shows the number of results that were lost.
    void showLostResults(quint64 results);
    //! Shows whether this computer is offline.
    void showConnectivity(const ConnectivityChange &change);
    //! Shows the problems of the connectivity check's reference targets; the list may be empty.
    void showConnectivityProblems(const QStringList &texts);
    //! \param isLeaving  whether the window is waiting for the save before closing
    void showSaveFailure(const QString &text, bool isLeaving);

signals:
    //! Emitted with a short message that should disappear automatically.
    void notice(const QString &text);
    void quitWithoutSavingRequested();
    //! Emitted when the user wants to leave the demo.
    void ownTargetsRequested();

private:
    void showLoadFailure(const QList<Problem> &problems);
    void showExternalEditConflicts(const QStringList &conflicts);
    void showSettingsSaveFailure(const QString &text);

    TargetsStore *m_store;
    Settings *m_settings;
    MessagePanel *m_panel;
    QMap<QString, QString> m_alertFaults; //!< error messages by channel
};

// The message that no one is notified yet.

//! \brief Shows a message while there are targets, but no alert rule notifies anybody. The user can turn on desktop notifications from it,
//! or hide it until alerts were on and off again.
class NotificationHint : public QObject
{
    Q_OBJECT

public:
    //! \param alerts, targets, state, panel  must outlive this object
    NotificationHint(AlertsStore *alerts, const TargetsStore *targets, WindowState *state, MessagePanel *panel,
                     QObject *parent = nullptr);

signals:
    void settingsRequested();
    //! Emitted with a short message that should disappear automatically.
    void notice(const QString &text);

private:
    void update();
    bool isNeeded() const;
    void turnOn();
    void finishTurningOn(const QString &text);

    AlertsStore *m_alerts;
    const TargetsStore *m_targets;
    WindowState *m_state;
    MessagePanel *m_panel;
    bool m_isTurningOn = false;
};

} // namespace watchkeeper
