// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Messages about the files of the profile: unreadable, not saved, edited by another program.

#include "targets/TargetsDocument.h"

#include <QMap>
#include <QObject>

namespace watchkeeper {

class MessagePanel;
class Settings;
class TargetsStore;
struct ConnectivityChange;

//! \brief Turns events of targets.json and the settings into messages in the panel, with buttons for what can be done.
class ProfileMessages : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    ProfileMessages(TargetsStore *store, Settings *settings, MessagePanel *panel, QObject *parent = nullptr);

    //! The settings were damaged: `problem` is a full sentence, or empty.
    void showSettingsProblem(const QString &problem);
    //! The profile is only for this run.
    void showKeepsNothing();
    //! Nothing can be written in the profile's folder.
    void showReadOnly(const QString &folder);
    //! The problems of the user's own dialogues and presets; may be empty.
    void showOwnFileProblems(const QList<Problem> &problems);
    //! Results can't be stored: `text` is a full sentence, or empty once they can.
    void showHistoryFault(const QString &text);
    //! The copy on the server isn't updated: `text` is a full sentence, or empty once it is.
    void showHistoryShareFault(const QString &text);
    //! Shown once; a full sentence.
    void showHistoryNotice(const QString &text);
    //! Alerts aren't delivered through this channel, see Watch::alertFault(): `text` is a full sentence, or empty once they are.
    void showAlertFault(const QString &channel, const QString &text);
    //! This number of results is lost.
    void showHistoryLost(quint64 results);
    //! This computer is offline, or online again.
    void showLink(const ConnectivityChange &news);
    //! The problems of the reference targets of the connectivity check; may be empty.
    void showLinkProblems(const QStringList &texts);
    //! \param isLeaving  the window waits for the save before it closes
    void showNotSaved(const QString &text, bool isLeaving);

signals:
    //! A short message that disappears automatically.
    void notice(const QString &text);
    void quitWithoutSavingChosen();

private:
    void showNotLoaded(const QList<Problem> &problems);
    void showOutsideEdit(const QStringList &conflicts);
    void showSettingsNotSaved(const QString &text);

    TargetsStore *m_store;
    Settings *m_settings;
    MessagePanel *m_panel;
    QMap<QString, QString> m_alertFaults; //!< by channel
};

} // namespace watchkeeper
