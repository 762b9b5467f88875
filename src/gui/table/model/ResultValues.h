// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The values in results, such as `size` or the performance data of a plugin: their labels and units, and the columns that
//! show them.

#include "gui/table/model/ResultColumn.h"
#include "model/check/ObservedValue.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace watchkeeper {

// The labels and units of values. Pure functions.

//! Returns the label of a value, such as `Transferred size`, safe to display. A label from a plugin is unchanged, because it names
//! something, such as a disk.
QString valueLabel(const QString &name, ValueSource source);
//! Returns the unit of a value. For a value without one, returns the unit in which the built-in kinds report it.
Unit valueUnit(const ObservedValue &value);

// The columns that show values. A column never changes its value while the program runs, so these functions are safe in any thread.

//! The value that a column shows.
struct ColumnValue
{
    ValueSource source = ValueSource::Kind;
    QString name;
    bool isText =
        false; //!< whether the column is sorted by text, otherwise by number; times are numbers, `yes` and `no` are texts
};

//! Returns the column for this value. If the program has no such column yet, adds it to those that models can show.
ResultColumn valueColumn(const ColumnValue &value);
//! Returns the value that valueColumn() was called with. \param column  a column for which isValueColumn() is true
ColumnValue columnValueOf(ResultColumn column);

//! Returns a description for tooltips and screen readers. Its first line never looks like HTML.
QString valueDescription(const ColumnValue &value);
//! \brief Returns the key of the column, such as `value:size` or `perfdata:/var`. Not translated.
QString valueColumnKey(const ColumnValue &value);
//! Returns the value with this key; nullopt if it is the key of another column or of none.
std::optional<ColumnValue> columnValueFromKey(const QString &key, bool isText);

//! Returns the value in the last result, safe to display; empty if it wasn't measured.
QString valueCellText(const ResultRow &row, ResultColumn column);
//! Returns the number to sort by; nullopt if it wasn't measured or is a text.
std::optional<double> valueCellNumber(const ResultRow &row, ResultColumn column);
//! Returns the value for other programs: a plain number, a boolean, a text, or a UTC time in ISO 8601; null if it wasn't measured.
QJsonValue valueCellJson(const ResultRow &row, ResultColumn column);

//! A column that would show something.
struct ColumnOffer
{
    QString key; //!< see columnFromKey(), also for the next member
    bool isText = false;
    QString name;
    QString description;
    QString example; //!< the text of a cell
    int targets = 0; //!< the number of targets with a value
};

//! \brief Returns the columns for the values in the last results of these rows, sorted by name. Includes status, certificate and
//! phases, which have columns of their own. Only considers results of this run, because history doesn't store where a value is from.
QList<ColumnOffer> offeredColumns(const std::vector<const ResultRow *> &rows);

} // namespace watchkeeper
