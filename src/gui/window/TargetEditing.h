// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The user's actions on targets: add, remove, pause, undo, check and cancel.

#include "model/target/Target.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <optional>

class QMimeData;

namespace Ui {
class MainWindow;
}

namespace watchkeeper {

class AddDialog;
class ImportDialog;
class ImportPlan;
class MessagePanel;
class ResultsModel;
class ResultsView;
class SecretKeeper;
class Monitor;

//! \brief Carries out the actions of the Edit and Targets menus on the selected rows, and reports which of them are available.
class TargetEditing : public QObject
{
    Q_OBJECT

public:
    //! The objects that TargetEditing uses. All of them must outlive it. TargetEditing outlives the dialogs that it opens over
    //! `window`.
    struct Parts
    {
        Monitor *monitor;
        ResultsModel *model;
        ResultsView *view;
        MessagePanel *messages;
        SecretKeeper *keeper;
        Ui::MainWindow *ui;
        QWidget *window;
    };
    explicit TargetEditing(const Parts &parts);

    //! Enables or disables editing. Editing requires that targets.json was read and is valid, and that the window isn't closing.
    void setEditable(bool editable);
    bool isEditable() const { return m_isEditable; }

    //! Opens the dialog with pasted or dropped text.
    void addFromData(const QMimeData *data);
    //! Opens the dialog with these lines, or appends them to the open dialog. Waits until targets can be edited.
    void addLines(const QString &lines);
    //! Opens the dialog that imports the targets of another tool, with these files.
    void importFiles(const QStringList &paths);
    //! Adds the targets, selects them, checks them at once, and offers undo.
    void addSelectedTargets(const QList<Target> &targets);
    void addSample();
    //! Enables and names the actions according to the selection and the available undo steps.
    void updateActions();

signals:
    //! Emitted with a short message that should disappear automatically.
    void notice(const QString &text);

private:
    void connectActions();
    AddDialog *openAddDialog();
    void addFromList();
    ImportDialog *openImportDialog();
    void importFromService();
    void importPlan(const ImportPlan &plan, const QSet<TargetId> &skipped);
    QList<TargetId> addTargets(const QList<Target> &targets);
    void offerUndo(const QString &text);
    void removeUndoMessage();
    QList<Target> missingTargets(QList<Target> targets) const;
    void updateSample();
    void removeSelected();
    void togglePause();
    void undo();
    void redo();
    bool undoesAlertsEdit() const;
    bool redoesAlertsEdit() const;
    void updateUndo();
    void updatePause(const QList<TargetId> &ids);

    Parts m_parts;
    bool m_isEditable = false;
    QPointer<AddDialog> m_addDialog;
    QPointer<ImportDialog> m_importDialog;
    std::optional<QString> m_waitingLines; //!< lines to add once targets can be edited
    QList<Target> m_sample;
    QTimer m_idleTimer;        //!< runs until Cancel is disabled after the last check
    QTimer m_undoMessageTimer; //!< runs until the undo message disappears
};

} // namespace watchkeeper
