// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the window offers of the settings: the dialog, editing the selected targets in it, duplicating them.

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
class Watch;

//! \brief Carries out the actions and tells which of them can be used.
class SettingsActions : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        Watch *watch;
        ResultsView *view;
        QAction *settings;
        QAction *edit;
        QAction *duplicate;
        QWidget *window; //!< over which the dialog opens; owns this object
        const ResultsModel *results;
    };
    explicit SettingsActions(const Parts &parts);

    //! Opens the dialog, or brings the open one to the front.
    SettingsDialog *open();
    //! The same, at the field of a setting.
    void openAt(const QString &name);
    //! The same, at a page. \param name  its object name
    void openPage(const QString &name);
    //! Makes the pages that are not of this folder, for a dialog which then owns them.
    using MorePages = std::function<QList<SettingsPane *>(SettingsDialog *dialog)>;
    void setMorePages(MorePages pages) { m_morePages = std::move(pages); }
    //! \brief As Cancel in the dialog does: asks where something in it would be lost.
    //! \return whether there is none any more
    bool closeDialog();
    void editSelected();
    void duplicateSelected();
    //! The one that the whole window uses.
    SecretKeeper *keeper() const { return m_keeper; }
    //! The alerts.json of the profile, likewise.
    AlertsStore *alerts() const { return m_alerts; }

private:
    void setTargetsSound(bool areSound);
    void updateActions();

    Parts m_parts;
    AlertsStore *m_alerts;
    SecretKeeper *m_keeper;
    MorePages m_morePages;
    QPointer<SettingsDialog> m_dialog;
    bool m_areTargetsSound = false;
};

} // namespace watchkeeper
