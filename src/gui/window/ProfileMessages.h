// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What there is to say about the files of the profile: unreadable, not saved, edited by somebody else.

#include "targets/TargetsDocument.h"

#include <QMap>
#include <QObject>

namespace watchkeeper {

class MessagePanel;
class Settings;
class TargetsStore;
struct ConnectivityNews;

//! \brief Turns what happens to targets.json and the settings into messages in the panel, with what can be done about each.
class ProfileMessages : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    ProfileMessages(TargetsStore *store, Settings *settings, MessagePanel *panel, QObject *parent = nullptr);

    //! The settings were damaged: `problem` is a whole sentence, or empty.
    void showSettingsProblem(const QString &problem);
    //! The profile is for this run alone.
    void showKeepsNothing();
    //! What is wrong with the user's own dialogues and presets; perhaps nothing.
    void showOwnFileProblems(const QList<Problem> &problems);
    //! Results cannot be stored: `text` is a whole sentence, or empty once they are.
    void showHistoryFault(const QString &text);
    //! The server does not get its copy: `text` is a whole sentence, or empty once it does.
    void showHistoryShareFault(const QString &text);
    //! To be known once; a whole sentence.
    void showHistoryNotice(const QString &text);
    //! Alerts do not arrive by this channel, see Watch::alertFault(): `text` is a whole sentence, or empty once they do.
    void showAlertFault(const QString &channel, const QString &text);
    //! So many results are gone for good.
    void showHistoryLost(quint64 results);
    //! This computer is offline, or online again.
    void showLink(const ConnectivityNews &news);
    //! What is wrong with the references of the own link; perhaps nothing.
    void showLinkProblems(const QStringList &texts);
    //! \param isLeaving  the window waits for the save in order to close
    void showNotSaved(const QString &text, bool isLeaving);

signals:
    //! A short word that goes by itself.
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
