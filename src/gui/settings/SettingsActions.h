// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The window's actions for settings and for the form of targets: editing, duplicating, reordering, and adding by type.

#include "model/target/Target.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QDialog;

namespace watchkeeper {

class RemovedTargetsKeeper;
class ResultsModel;
class ResultsView;
class SecretKeeper;
class SettingsDialog;
class SettingsPane;
class TargetDialog;
class Monitor;
class WindowState;

//! \brief Carries out the actions and reports which of them are available.
class SettingsActions : public QObject
{
    Q_OBJECT

public:
    //! The objects that SettingsActions uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        ResultsView *view;
        QAction *settings;
        QAction *edit;
        QAction *duplicate;
        QWidget *window; //!< the parent of the dialog, and the owner of this object
        const ResultsModel *results;
        WindowState *state; //!< remembers the size of the target editor
    };
    explicit SettingsActions(const Parts &parts);

    //! Opens the dialog, or brings the open dialog to the front.
    SettingsDialog *open();
    //! Opens the dialog and shows the field of a setting.
    void openSetting(const QString &name);
    //! Opens the dialog and shows a page. \param name  the object name of the page
    void openPage(const QString &name);
    //! Creates the pages that are implemented outside this folder. The dialog owns them.
    using ExtraPages = std::function<QList<SettingsPane *>(SettingsDialog *dialog)>;
    void setExtraPages(ExtraPages pages) { m_extraPages = std::move(pages); }
    //! \brief Closes the open dialogs as Cancel does, which asks before edits are lost.
    //! \return whether all of them are closed
    bool closeDialogs();
    void editSelected();
    void duplicateSelected();
    //! Opens the form of a new target. \param kind  the key of the kind
    void addTarget(const QString &kind);
    //! Lets the user choose a well-known service, and opens the form of a target for it.
    void addService();
    void reorder();
    void showRemovedTargets();
    //! Returns the SecretKeeper that the entire window shares.
    SecretKeeper *keeper() const { return m_keeper; }

signals:
    //! Emitted with a message for the user.
    void notice(const QString &text);

private:
    TargetDialog *makeTargetDialog();
    void setTargetsValid(bool areValid);
    void updateActions();

    Parts m_parts;
    SecretKeeper *m_keeper;
    RemovedTargetsKeeper *m_removed;
    ExtraPages m_extraPages;
    QPointer<SettingsDialog> m_dialog;
    QPointer<QDialog> m_targetDialog; //!< the editor of targets, or the dialog for their order
    bool m_areTargetsValid = false;
};

} // namespace watchkeeper
