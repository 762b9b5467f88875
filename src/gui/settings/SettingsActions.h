// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The window's actions for settings: the dialog, editing the selected targets in it, duplicating them.

#include "model/Target.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;

namespace watchkeeper {

class AlertsStore;
class ResultsModel;
class ResultsView;
class SecretKeeper;
class SettingsDialog;
class SettingsPane;
class Monitor;

//! \brief Carries out the actions and reports which are available.
class SettingsActions : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        Monitor *monitor;
        ResultsView *view;
        QAction *settings;
        QAction *edit;
        QAction *duplicate;
        QWidget *window; //!< the parent of the dialog; owns this object
        const ResultsModel *results;
    };
    explicit SettingsActions(const Parts &parts);

    //! Opens the dialog, or brings the open dialog to the front.
    SettingsDialog *open();
    //! The same, then shows the field of a setting.
    void openAt(const QString &name);
    //! The same, then shows a page. \param name  its object name
    void openPage(const QString &name);
    //! Creates the pages from outside this folder for a dialog, which owns them.
    using ExtraPages = std::function<QList<SettingsPane *>(SettingsDialog *dialog)>;
    void setExtraPages(ExtraPages pages) { m_extraPages = std::move(pages); }
    //! \brief Like Cancel in the dialog: asks before edits are lost.
    //! \return whether the dialog is closed
    bool closeDialog();
    void editSelected();
    void duplicateSelected();
    //! The keeper shared by the whole window.
    SecretKeeper *keeper() const { return m_keeper; }
    //! The alerts.json of the profile, also shared.
    AlertsStore *alerts() const { return m_alerts; }

private:
    void setTargetsValid(bool areSound);
    void updateActions();

    Parts m_parts;
    AlertsStore *m_alerts;
    SecretKeeper *m_keeper;
    ExtraPages m_extraPages;
    QPointer<SettingsDialog> m_dialog;
    bool m_areTargetsValid = false;
};

} // namespace watchkeeper
