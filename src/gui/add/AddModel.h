// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The table of targets to add.

#include "gui/add/AddRow.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace watchkeeper {

enum class AddColumn : quint8 { Name, Kind, Address, Every, Tags, Result, Time };
inline constexpr int kAddColumnCount = 7;

//! \brief Rows can be ticked and edited; a row whose line has not changed keeps both, and its result, when the text is parsed again.
class AddModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        MarkRole = Qt::UserRole + 1, //!< MarkState of the result; invalid: none
        MutedRole,                   //!< bool: the text isn't a result
        KindsRole                    //!< QStringList: keys of the kinds to choose from
    };

    //! \param takenNames  of the monitored targets
    explicit AddModel(const QStringList &takenNames, QObject *parent = nullptr);

    void setRows(const QList<RecognisedTarget> &found);
    //! For all rows, in addition to their own.
    void setCommonTags(const QStringList &tags);
    //! For all rows, including later ones; no value: each row has its own.
    void setCommonInterval(const std::optional<Milliseconds> &every);

    //! Checks slower than this are degraded, by a condition for all rows in addition to their own; no value: the duration doesn't matter.
    void setCommonTimeout(const std::optional<Milliseconds> &limit);

    const AddRow &row(int index) const { return m_rows.at(index); }
    //! -1 if there is none.
    int rowOf(const TargetId &id) const { return m_rowById.value(id, -1); }
    void setTrial(int row, Trial trial);
    void setResult(int row, const Result &result);
    //! Replaces the target of the row with this id.
    void setTarget(const Target &target);

    //! The row as it would be added, with the values common to all rows.
    Target targetOf(const AddRow &row) const;
    //! What would be added now.
    QList<Target> targets() const;
    int targetCount() const;
    int problemCount() const;
    //! The number left out because they are already monitored.
    int monitoredCount() const;
    //! The number left out because an earlier line is the same.
    int repeatedCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    //! The number of targets to add may have changed.
    void countsChanged();
    //! The address or the kind has changed: an earlier result no longer counts.
    void trialInputChanged(int row);
    //! What was typed into a cell is invalid; a sentence.
    void editRejected(const QString &text);

private:
    QVariant text(const AddRow &row, AddColumn column) const;
    QVariant editText(const AddRow &row, AddColumn column) const;
    QString tip(const AddRow &row, AddColumn column) const;
    QString nameText(const AddRow &row) const;
    QStringList tagsOf(const Target &target) const;
    bool edit(AddRow *row, AddColumn column, const QString &text);
    bool rename(AddRow *row, const QString &name);
    bool retarget(AddRow *row, const Expected<Target, QString> &other);
    bool setRowInterval(AddRow *row, const QString &text);
    int leftOutCount(bool isWatched) const;
    void announce(int row, AddColumn first = AddColumn::Name);

    QSet<QString> m_taken;
    QList<AddRow> m_rows;
    QHash<TargetId, int> m_rowById;
    QStringList m_commonTags;
    std::optional<Milliseconds> m_commonInterval;
    std::optional<TargetCondition> m_commonTimeout;
};

} // namespace watchkeeper
