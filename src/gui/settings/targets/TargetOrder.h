// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The dialog in which the order of the targets in targets.json is changed.

#include "model/target/Target.h"

#include <QAbstractListModel>
#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QToolButton;

namespace watchkeeper {

class TargetsDraft;
class TargetsStore;

// The list of targets, in which rows can be dragged.

//! \brief One row per target, in the order of the draft.
class TargetListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int kSearchRole = Qt::UserRole + 1; //!< the searchable text, case-folded

    //! \param draft  must outlive the model
    explicit TargetListModel(TargetsDraft *draft, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    //! Only emits dropped(). The receiver moves the rows.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

    TargetId idAt(int row) const;

signals:
    //! Emitted when targets are dropped before row `before`; rowCount() means the end.
    void dropped(const QList<watchkeeper::TargetId> &ids, int before);

private:
    TargetsDraft *m_draft;
};

// The dialog.

//! \brief Moves targets by dragging, by buttons and by Alt+Up and Alt+Down. Saving is one undo step.
class TargetOrderDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param store  must outlive the dialog
    explicit TargetOrderDialog(TargetsStore *store, QWidget *parent = nullptr);

    void select(const QList<TargetId> &ids);
    void accept() override;
    //! Asks for confirmation if the order was changed.
    void reject() override;

private:
    void build();
    QToolButton *makeButton(const QString &name, const QString &text, const QKeySequence &key, int by);
    QList<TargetId> selectedIds() const;
    void moveSelected(int by);
    void move(const QList<TargetId> &ids, qsizetype before);
    void updateButtons();

    TargetsStore *m_store;
    TargetsDraft *m_draft;
    TargetListModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_search;
    QListView *m_list;
    QToolButton *m_up;
    QToolButton *m_down;
    QDialogButtonBox *m_buttons;
};

} // namespace watchkeeper
