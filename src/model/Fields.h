// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The values of a kind's fields for one target. They are validated when they are loaded, and then read by checks.

#include "model/Alternatives.h"
#include "model/Duration.h"
#include "model/Expected.h"
#include "model/Field.h"
#include "model/NumberSet.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QUrl>
#include <QVariant>

#include <utility>

namespace watchkeeper {

//! The error in one field. The text is a sentence that doesn't contain the name of the field.
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
//! The name and type that are passed to an accessor must exist in the table of the kind; anything else is a bug (asserted). If a
//! duration or size contains a placeholder, it is 0 and has() returns false until the placeholder is filled.
class Fields
{
public:
    Fields() = default;

    //! \brief Validates `object` against `table`: unknown keys, wrong types, missing required fields, ranges, choices.
    //! \return all problems at once, or the values including defaults. Strings with `${env:…}` or `${file:…}` are accepted without parsing
    //! wherever text is allowed, and validated again after the placeholders have been filled.
    //! \param mapOrder  by field name: the keys of map fields in their order in the file, because QJsonObject sorts keys
    static Expected<Fields, QList<FieldProblem>> fromJson(const QList<Field> &table, const QJsonObject &object,
                                                          const QHash<QString, QStringList> &mapOrder = {});

    //! Returns a copy with one field changed, as if the file contained this value. `value` must be valid for the field.
    Fields with(const Field &field, const QJsonValue &value) const;

    //! The values that are written in the file, without defaults. QJsonObject doesn't keep their order.
    const QJsonObject &written() const { return m_written; }

    QString text(const QString &name) const;
    QUrl url(const QString &name) const;
    int integer(const QString &name) const; //!< Port, Number
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

    //! \brief Marks the placeholders as filled. They aren't filled again, even if an inserted text looks like a placeholder. \param
    //! unfilled  the original text of the filled values, see unresolvedText()
    void setUnresolvedFields(const QJsonObject &unfilled);
    //! \brief Returns the text of a field with its placeholders unfilled, as in the file, because the filled text may contain a
    //! secret. Null if the field had no placeholders.
    QString unresolvedText(const QString &name) const;

    friend bool operator==(const Fields &a, const Fields &b);

private:
    template<typename T>
    T value(const QString &name) const;

    //! Returns the value or the default; null if there is neither, or if the value is a duration or size with an unfilled
    //! placeholder.
    const QVariant *find(const QString &name) const;

    QMap<QString, QVariant> m_values;    //!< the values in the file; not a QHash, because its first entry takes kilobytes
    QHash<QString, QVariant> m_defaults; //!< defaults of all fields in the table, shared by all Fields of this table
    QJsonObject m_written;
    QJsonObject m_unresolvedFields;
    bool m_needsExpansion = false;
};

} // namespace watchkeeper
