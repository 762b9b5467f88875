// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The table of what is about to be added.

#include "gui/add/AddRow.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace watchkeeper {

enum class AddColumn : quint8 { Name, Kind, Address, Every, Tags, Result, Time };
inline constexpr int kAddColumnCount = 7;

//! \brief Rows can be ticked and edited; a row whose line stays as it was keeps both, and its result, when the text is read again.
class AddModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        MarkRole = Qt::UserRole + 1, //!< MarkState of the result; invalid: none
        MutedRole,                   //!< bool: what stands there is no result
        KindsRole                    //!< QStringList: keys among which the kind can be chosen
    };

    //! \param takenNames  of the targets that are watched
    explicit AddModel(const QStringList &takenNames, QObject *parent = nullptr);

    void setRows(const QList<Recognised> &found);
    //! For all rows, in addition to their own.
    void setCommonTags(const QStringList &tags);
    //! For all rows, those to come included; absent: as each says.
    void setCommonEvery(const std::optional<Milliseconds> &every);

    //! Slower than this is degraded, by a condition for all rows in addition to their own; absent: how long it takes counts for nothing.
    void setCommonLimit(const std::optional<Milliseconds> &limit);

    const AddRow &row(int index) const { return m_rows.at(index); }
    //! -1 where there is none.
    int rowOf(const TargetId &id) const { return m_rowById.value(id, -1); }
    void setTrial(int row, Trial trial);
    void setResult(int row, const Result &result);
    //! Another version of the row with this id.
    void setTarget(const Target &target);

    //! The row as it would be added, with what is set for all.
    Target targetOf(const AddRow &row) const;
    //! What would be added now.
    QList<Target> targets() const;
    int targetCount() const;
    int problemCount() const;
    //! Left out because they are watched already.
    int watchedCount() const;
    //! Left out because a line above says the same.
    int repeatedCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    //! How many would be added may be another.
    void countsChanged();
    //! Another address or kind: what was seen of it counts no more.
    void lookedAtChanged(int row);
    //! What was typed into a cell makes no sense; a sentence.
    void editRefused(const QString &text);

private:
    QVariant text(const AddRow &row, AddColumn column) const;
    QVariant editText(const AddRow &row, AddColumn column) const;
    QString tip(const AddRow &row, AddColumn column) const;
    QString nameText(const AddRow &row) const;
    QStringList tagsOf(const Target &target) const;
    bool edit(AddRow *row, AddColumn column, const QString &text);
    bool rename(AddRow *row, const QString &name);
    bool retarget(AddRow *row, const Expected<Target, QString> &other);
    bool setEvery(AddRow *row, const QString &text);
    int leftOutCount(bool isWatched) const;
    void announce(int row, AddColumn first = AddColumn::Name);

    QSet<QString> m_taken;
    QList<AddRow> m_rows;
    QHash<TargetId, int> m_rowById;
    QStringList m_commonTags;
    std::optional<Milliseconds> m_commonEvery;
    std::optional<TargetCondition> m_commonLimit;
};

} // namespace watchkeeper
