// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The fields of a kind, and their values for one target. Tables of fields define the form in the settings dialog, the
//! validation and its messages, the JSON Schema, `watchkeeper-cli kinds` and the manual page.

#include "model/base/Expected.h"
#include "model/base/Quantity.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVariant>

#include <utility>

namespace watchkeeper {

// A list of required items, each of which can have alternatives: `["Router", ["Mirror 1", "Mirror 2"]]`. Pure functions.

//! All items are required, but one alternative of each item is sufficient. No item is empty.
using Alternatives = QList<QStringList>;

//! An item with a single alternative becomes a JSON string, an item with several becomes an array.
QJsonArray alternativesToJson(const Alternatives &alternatives);

//! \brief Converts the output of alternativesToJson() back, without validation.
Alternatives alternativesFromJson(const QJsonArray &array);

//! Formats the alternatives of one item as a line: `Mirror 1 | Mirror 2`. A `|` within an alternative is written as `\|`.
QString alternativesLine(const QStringList &texts);
//! Parses the output of alternativesLine(). Omits empty alternatives.
QStringList alternativesFromLine(const QString &line);

// A set of integers written as `200-299,401`, used for accepted HTTP statuses and exit codes.

//! \brief A set of integers, stored as a sorted list of closed ranges. A value that is cheap to copy.
class NumberSet
{
public:
    NumberSet() = default;

    //! \param text  comma-separated numbers and ranges `a-b` with a <= b; spaces are ignored; an empty string is the empty set
    //! \return      the set, or an error message that names the invalid part
    static Expected<NumberSet, QString> parse(const QString &text, int minimum, int maximum);

    bool contains(int number) const;
    bool isEmpty() const { return m_ranges.isEmpty(); }
    //! Returns the set in the format that parse() reads.
    QString toString() const;
    friend bool operator==(const NumberSet &a, const NumberSet &b) { return a.m_ranges == b.m_ranges; }

private:
    QList<std::pair<int, int>> m_ranges;
};

// The declaration of one setting of a kind. Tables of such declarations define the form in the settings dialog, the validation and its
// messages, the JSON Schema, `watchkeeper-cli kinds` and the manual page.

//! The representation of a field in JSON, and its type in Fields.
enum class FieldType : quint8 {
    Text,      //!< JSON string -> QString
    Secret,    //!< JSON string, displayed as *** -> QString
    Url,       //!< JSON string, http or https -> QUrl
    Host,      //!< JSON string, name or address without brackets -> QString
    Port,      //!< JSON number 1-65535 -> int
    Number,    //!< JSON number -> double
    Duration,  //!< JSON string `10s` -> Milliseconds
    Size,      //!< JSON string `2MB` -> qint64
    Bool,      //!< JSON bool -> bool
    Choice,    //!< JSON string, one of Field::choices -> QString
    NumberSet, //!< JSON string `200-299,401` -> NumberSet
    List,      //!< JSON array of strings -> QStringList
    Map,       //!< JSON object of strings, in order -> QList<std::pair<QString, QString>>
    Body,      //!< JSON string of several lines -> QString
    File,      //!< JSON string: path of a file -> QString
    Folder,    //!< JSON string: path of a folder -> QString
    AnyOf      //!< JSON array of strings and of arrays of strings -> Alternatives
};

QString fieldTypeKey(FieldType type);

//! \brief One field in the table of a kind.
struct Field
{
    QString name; //!< key in targets.json, camelCase
    FieldType type;
    QString label;                //!< label in the form: `Accepted status`
    QString help;                 //!< one or two sentences for the tooltip, schema and manual page
    QJsonValue defaultValue = {}; //!< as in JSON; undefined or null if there is no default
    bool required = false;
    double minimum = 0; //!< for Number, Port and NumberSet; [ms] for Duration, [bytes] for Size
    double maximum = 0; //!< if not greater than `minimum`, there is no upper limit
    QStringList choices = {};
    QStringList choiceLabels = {}; //!< the text displayed for each choice; if empty, the choices are displayed
    //! Why each choice isn't possible on this computer, or an empty text; if the list is empty, all choices are possible.
    QStringList choiceRefusals = {};
    QString unit = {};     //!< unit in the form, such as `%` or `hops`
    bool advanced = false; //!< whether the field is hidden in the form until the user expands the advanced fields
    //! Whether `${env:…}` and `${file:…}` are replaced before the check. If false, the kind replaces them, for example because
    //! a command line must be quoted first.
    bool expands = true;
    //! Escapes the value that replaces a placeholder, for fields with special characters. Null if no escaping is required.
    //! \param written  text of the field or list item, including the placeholder
    QString (*quoted)(const QString &written, const QString &value) = nullptr;
    bool whole = false; //!< for Number: whether only integers are allowed, see Fields::integer()
    //! A placeholder of conditions, such as `STATUS`. If a condition uses this placeholder and the field isn't set, the condition
    //! supersedes the field. The field then has `valueWhenSuperseded`, which accepts everything.
    QString supersedingPlaceholder = {};
    QJsonValue valueWhenSuperseded = {};
    QStringList schemes = {}; //!< allowed schemes of a Url; http and https if empty
};

// The values of a kind's fields for one target. They are validated when they are loaded, and then read by checks.

//! An error in one field. The text is a sentence without the name of the field.
struct FieldProblem
{
    QString field;
    QString text;
};

//! Returns "This key is not known. Did you mean …?"
QString unknownKeyText(const QString &key, const QStringList &known);

//! The pairs of a map field, in their order in the file.
using TextPairs = QList<std::pair<QString, QString>>;

//! \brief Typed values by field name. Implicitly shared, so copying is cheap.
//!
//! The name and type that are passed to an accessor must exist in the table of the kind. Anything else is a bug (asserted). A
//! duration or size with an unfilled placeholder is 0, and has() returns false for it.
class Fields
{
public:
    Fields() = default;

    //! \brief Validates `object` against `table`: unknown keys, wrong types, missing required fields, ranges, choices.
    //! \return all problems at once, or the values including defaults. Strings with `${env:…}` or `${file:…}` are accepted
    //! without parsing wherever text is allowed, and validated again after the placeholders have been filled.
    //! \param mapOrder  by field name: the keys of map fields in their order in the file, because QJsonObject sorts keys
    static Expected<Fields, QList<FieldProblem>> fromJson(const QList<Field> &table, const QJsonObject &object,
                                                          const QHash<QString, QStringList> &mapOrder = {});

    //! Returns a copy with one field changed, as if the file contained this value. `value` must be valid for the field.
    Fields with(const Field &field, const QJsonValue &value) const;

    //! Returns the values in the file, without defaults. QJsonObject doesn't keep their order.
    const QJsonObject &written() const { return m_written; }

    QString text(const QString &name) const;
    QUrl url(const QString &name) const;
    int integer(const QString &name) const; //!< for fields of type Port or Number
    double number(const QString &name) const;
    Milliseconds duration(const QString &name) const;
    qint64 size(const QString &name) const;
    bool flag(const QString &name) const;
    NumberSet numberSet(const QString &name) const;
    QStringList list(const QString &name) const;
    Alternatives alternatives(const QString &name) const;
    TextPairs map(const QString &name) const;
    //! Returns whether the field has a value that isn't empty.
    bool has(const QString &name) const;

    //! Returns whether any value contains a placeholder that must be filled before a check.
    bool needsExpansion() const { return m_needsExpansion; }

    //! \brief Marks the placeholders as filled. They aren't filled again, so inserted text that looks like a placeholder stays
    //! unchanged. \param unfilled  the original text of the filled values, see unresolvedText()
    void setUnresolvedFields(const QJsonObject &unfilled);
    //! \brief Returns the text of a field with its placeholders unfilled, as in the file, because the filled text may contain a
    //! secret. Null if the field had no placeholders.
    QString unresolvedText(const QString &name) const;

    friend bool operator==(const Fields &a, const Fields &b);

private:
    template<typename T>
    T value(const QString &name) const;

    //! Returns the value or the default. Null if there is no value and no default, or if the value is a duration or size with
    //! an unfilled placeholder.
    const QVariant *find(const QString &name) const;

    QMap<QString, QVariant> m_values;    //!< the values in the file; not a QHash, because its first entry takes kilobytes
    QHash<QString, QVariant> m_defaults; //!< defaults of all fields in the table, shared by all Fields of this table
    QJsonObject m_written;
    QJsonObject m_unresolvedFields;
    bool m_needsExpansion = false;
};

//! Returns the written values of these fields as compact JSON, without fields that aren't set.
QString writtenText(const Fields &fields, const QStringList &names);

//! Returns the names of the fields, in the order of the table.
inline QStringList namesOf(const QList<Field> &table)
{
    QStringList names;
    for (const Field &field : table)
        names.append(field.name);
    return names;
}

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Alternatives)
Q_DECLARE_METATYPE(watchkeeper::NumberSet)
