// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The order of the rows: natural sort order of text, sorting by columns, and groups with headings.

#include "gui/table/model/ResultColumn.h"

#include <QCollator>
#include <QHash>
#include <QList>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

namespace watchkeeper {

class ResultsModel;

//! Returns a collator that sorts host 9 before Host 10: the alphabet of the user's language, and numbers by value. Its sort keys
//! are cheap to compare.
QCollator naturalCollator();

//! \brief Finds the next place of interest, such as a problem, or the previous one. Continues at the other end.
//! \param count    the number of places
//! \param current  the place to start from, or -1
//! \param step     1 or -1
//! \return the place, or -1 if there is none
int nextPlace(int count, int current, int step, const std::function<bool(int)> &isWanted);

//! What divides the rows into groups.
enum class Grouping : quint8 {
    State, //!< problems, up, paused and so on, while the rows are sorted by state with problems first
    Tag,   //!< the first tag of each target
    Kind,
    None
};
//! Returns the untranslated key for the stored layout.
QString groupingKey(Grouping grouping);
//! Returns the grouping with this key, or Grouping::State.
Grouping groupingFromKey(const QString &key);

//! A group of rows with a heading.
struct RowGroup
{
    QString key;                          //!< for the list of folded groups, such as `tag:prod`
    QString title;                        //!< empty for targets without a tag
    double rank = 0;                      //!< groups are sorted by it
    int count = 0;                        //!< matching rows, also while they are folded
    int problems = 0;                     //!< rows with a confirmed problem
    MarkState worst = MarkState::Pending; //!< that of the first row in the order by state
    bool isWorstSoft = false;             //!< whether it is a problem that isn't confirmed yet
    bool isFolded = false;
    friend bool operator==(const RowGroup &, const RowGroup &) = default;
};

//! Returns the text of the heading for screen readers, such as `prod, 12 targets, 2 with a problem, folded`.
QString headingText(const RowGroup &group);
//! Returns the title of the heading, also of targets without a tag.
QString headingTitle(const RowGroup &group);
//! Returns a text such as `2 with a problem`; empty without problems.
QString headingProblems(const RowGroup &group);

//! A column by which the rows are sorted.
struct SortKey
{
    ResultColumn column = ResultColumn::Name;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const SortKey &, const SortKey &) = default;
};

//! \brief A total order in which equal rows are sorted by name, and rows without a value come last in both directions. Groups
//! precede the sorted columns. Reads each sort value only once.
//!
//! An entry is a row of the model, or the heading of a group, whose entry is the complement of its number.
class ResultsOrder
{
public:
    using Entries = std::vector<int>;

    //! \param model  must outlive this object
    explicit ResultsOrder(const ResultsModel *model);

    //! \param keys  at least one column, the most important first
    void setKeys(const QList<SortKey> &keys);
    const QList<SortKey> &keys() const { return m_keys; }
    //! Returns a text such as `Sorted ascending` for screen readers; empty if the rows aren't sorted by this column.
    QString keyText(ResultColumn column) const;
    //! Sets what divides the rows. The numbers of earlier groups become invalid.
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }

    //! Reads all sort values again. Call it after rows were added, removed or renamed.
    void readAll();
    void read(int row);

    //! Compares two rows of the model.
    bool isLess(int a, int b) const;
    //! Returns whether two entries are in this order. A heading precedes the rows of its group.
    bool isInOrder(int before, int after) const;

    //! Returns whether the rows have headings.
    bool hasGroups() const { return m_hasGroups; }
    int groupCount() const { return static_cast<int>(m_groups.size()); }
    const RowGroup &group(int group) const { return m_groups[static_cast<size_t>(group)]; }
    int groupOf(int row) const { return m_groupOfRow[static_cast<size_t>(row)]; }
    bool isInFoldedGroup(int row) const { return m_hasGroups && group(groupOf(row)).isFolded; }
    void setFolded(int group, bool folded);
    //! Returns the keys of all groups; empty without headings.
    QStringList groupKeys() const;
    //! Returns the keys of folded groups of all groupings, also of groups that have no rows now.
    QStringList foldedKeys() const;
    void setFoldedKeys(const QStringList &keys);
    //! Counts the rows of each group again. \param accepted  for each row, whether it matches the filter
    //! \return the groups that have changed
    std::vector<int> countGroups(const std::vector<char> &accepted);

    //! Returns the accepted rows, sorted.
    Entries sorted(const std::vector<char> &accepted) const;
    //! Returns sorted rows with headings and without the rows of folded groups. A single state has no heading.
    Entries withHeadings(const Entries &sorted) const;
    //! Returns the entries with more rows at the end of their groups, or of the whole list if there are no groups.
    Entries withRows(const Entries &entries, Entries added) const;

private:
    using Text = std::optional<QCollatorSortKey>; //!< nullopt for an empty string
    //! The sort values of one column, by row of the model. Only one of the lists is filled.
    struct Values
    {
        std::vector<double> numbers;
        std::vector<Text> texts;
    };
    static int compareTexts(const Text &a, const Text &b, Qt::SortOrder order);
    double numberOf(int row, const SortKey &key) const;
    int readGroup(const ResultRow &row);
    void rankGroups();
    double rankOf(int entry) const;

    const ResultsModel *m_model;
    QCollator m_collator;
    QList<SortKey> m_keys{SortKey()};
    Grouping m_grouping = Grouping::State;
    bool m_hasGroups = false;
    std::vector<RowGroup> m_groups;
    QHash<QString, int> m_groupByKey;
    QSet<QString> m_foldedKeys;
    std::vector<Values> m_values; //!< for each of m_keys
    // The following vectors are indexed by row of the model.
    std::vector<int> m_names;
    std::vector<int> m_groupOfRow;
};

} // namespace watchkeeper
