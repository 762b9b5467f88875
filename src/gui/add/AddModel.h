// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The model for the table of targets to add, and the delegate that paints and edits its cells.

#include "gui/add/AddRow.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QStyledItemDelegate>

namespace watchkeeper {

// The model for the table of targets to add.

enum class AddColumn : quint8 { Name, Kind, Address, Every, Tags, Result, Time };
inline constexpr int kAddColumnCount = 7;

//! \brief Rows can be ticked and edited. When the text is parsed again, a row whose line is unchanged keeps its tick, its edits and its
//! result.
class AddModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        MarkRole = Qt::UserRole + 1, //!< MarkState of the result; invalid if there is no result
        MutedRole,                   //!< bool: whether the text is a placeholder, not a result
        KindsRole                    //!< QStringList: keys of the available kinds
    };

    //! \param takenNames  the names of the monitored targets
    explicit AddModel(const QStringList &takenNames, QObject *parent = nullptr);

    void setRows(const QList<RecognisedTarget> &found);
    //! Sets tags that all rows get in addition to their own.
    void setCommonTags(const QStringList &tags);
    //! Sets the interval of all rows, including later ones. Without a value, each row uses its own.
    void setCommonInterval(const std::optional<Milliseconds> &every);

    //! Adds a condition to all rows, in addition to their own: checks that take longer than `limit` are degraded. Without a
    //! value, no condition is added.
    void setCommonResponseLimit(const std::optional<Milliseconds> &limit);

    const AddRow &row(int index) const { return m_rows.at(index); }
    //! Returns -1 if not found.
    int rowOf(const TargetId &id) const { return m_rowById.value(id, -1); }
    void setTrial(int row, Trial trial);
    void setResult(int row, const Result &result);
    //! Replaces the target of the row with the same ID.
    void setTarget(const Target &target);

    //! Returns the target of this row as it would be added, including the values common to all rows.
    Target targetOf(const AddRow &row) const;
    //! Returns the targets that would be added now.
    QList<Target> targets() const;
    int targetCount() const;
    int problemCount() const;
    //! Returns the number of targets omitted because they are already monitored.
    int monitoredCount() const;
    //! Returns the number of targets omitted because they repeat an earlier line.
    int repeatedCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    //! Emitted when the number of targets to add may have changed.
    void countsChanged();
    //! Emitted when the address or kind of a row has changed, so its earlier result no longer applies.
    void trialInputChanged(int row);
    //! Emitted when text typed into a cell is invalid. `text` is a full sentence.
    void editRejected(const QString &text);

private:
    QVariant text(const AddRow &row, AddColumn column) const;
    QVariant editText(const AddRow &row, AddColumn column) const;
    QString toolTip(const AddRow &row, AddColumn column) const;
    QString nameText(const AddRow &row) const;
    QStringList tagsOf(const Target &target) const;
    bool edit(AddRow *row, AddColumn column, const QString &text);
    bool rename(AddRow *row, const QString &name);
    bool setCheck(AddRow *row, const Expected<Target, QString> &other);
    bool setRowInterval(AddRow *row, const QString &text);
    int omittedCount(bool isMonitored) const;
    void emitRowChanged(int row, AddColumn first = AddColumn::Name);

    QSet<QString> m_takenNames;
    QList<AddRow> m_rows;
    QHash<TargetId, int> m_rowById;
    QStringList m_commonTags;
    std::optional<Milliseconds> m_commonInterval;
    std::optional<TargetCondition> m_commonResponseLimit;
};

// Paints and edits the cells in the table of targets to add.

//! \brief Paints state marks next to results and mutes text that isn't a result. Edits the kind with a combo box.
class AddDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace watchkeeper
