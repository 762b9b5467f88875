// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Keeps the targets that are removed in the window, and the dialog that restores them.

#include "targets/store/RemovedTargets.h"

#include <QDialog>
#include <QThreadPool>

class QLabel;
class QPushButton;
class QTableWidget;

namespace watchkeeper {

class Monitor;

//! \brief Writes each removed target to the profile's file, and forgets those that were kept long enough. Lives in the GUI thread. Reads
//! and writes one after the other in a thread of its own. Its destructor waits for the last of them.
class RemovedTargetsKeeper : public QObject
{
    Q_OBJECT

public:
    //! \param monitor  must outlive the keeper
    explicit RemovedTargetsKeeper(Monitor *monitor, QObject *parent = nullptr);

    //! Reads the file; changed() or failed() follows.
    void read() { edit({}); }
    //! Returns the targets that can be restored, as last read. The newest are last.
    const QList<RemovedTarget> &targets() const { return m_targets; }
    //! \brief Adds these targets to the profile and checks them.
    //! \return what happened, with a line for everything that couldn't be restored
    QString restore(const QList<TargetId> &ids);
    //! Removes these targets for ever; changed() or failed() follows.
    void forget(const QList<TargetId> &ids);

signals:
    void changed();
    //! The file couldn't be read or written.
    void failed(const QString &text);

private:
    void edit(const RemovedTargetsEdit &edit);
    void keep(const QList<RemovedTarget> &removed);

    Monitor *m_monitor;
    QList<RemovedTarget> m_targets;
    QThreadPool m_pool; //!< a single thread
};

//! \brief Lists the removed targets. Several can be selected.
class RemovedTargetsDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param keeper  must outlive the dialog
    RemovedTargetsDialog(RemovedTargetsKeeper *keeper, Monitor *monitor, QWidget *parent = nullptr);

private:
    void build();
    QPushButton *addButton(const QString &name, const QString &text, void (RemovedTargetsDialog::*action)());
    void fill();
    void showHint();
    void updateButtons();
    QList<TargetId> selectedIds() const;
    void restore();
    void forgetSelected();
    void empty();
    void askToForget(const QString &text, const QList<TargetId> &ids);
    void showMessage(const QString &text);

    RemovedTargetsKeeper *m_keeper;
    Monitor *m_monitor;
    QLabel *m_hint;
    QTableWidget *m_table;
    QLabel *m_message;
    QPushButton *m_restoreButton;
    QPushButton *m_forgetButton;
    QPushButton *m_emptyButton;
};

} // namespace watchkeeper
