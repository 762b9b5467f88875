// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The list of targets in the settings dialog, in which rows can be dragged.

#include "model/target/Target.h"

#include <QAbstractListModel>
#include <QHash>

namespace watchkeeper {

class TargetsDraft;

//! \brief One row per target, in the order of the draft.
class TargetListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        FilterRole //!< the searchable text, case-folded
    };

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
    QString text(const Target &target) const;
    QString toolTip(const Target &target) const;
    static QString addressText(const Target &target);
    QString searchText(const Target &target) const;

    TargetsDraft *m_draft;
    mutable QHash<TargetId, QString> m_searchTexts; //!< created on first use and dropped when the target is edited
};

} // namespace watchkeeper
