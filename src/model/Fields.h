// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The values of a kind's fields for one target. They are validated once when loaded, then read by the check.

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

//! The error of one field, as a sentence that doesn't begin with the field's name.
struct FieldProblem
{
    QString field;
    QString text;
};

//! Returns "This key is not known. Did you mean …?"
QString unknownKeyText(const QString &key, const QStringList &known);

//! The pairs of a map field in their written order.
using TextPairs = QList<std::pair<QString, QString>>;

//! \brief Typed values by field name. Implicitly shared, so copying is cheap.
//!
//! The accessors require a name and type from the kind's own table; anything else is a bug (asserted). A duration or size is 0 until its
//! placeholder has been filled, and has() returns false for it.
class Fields
{
public:
    Fields() = default;

    //! \brief Validates `object` against `table`: unknown keys, wrong types, missing required fields, ranges, choices.
    //! \return all problems at once, or the values including defaults. Strings with `${env:…}` or `${file:…}` are accepted without parsing
    //! wherever text is allowed, and validated again after the placeholders have been filled.
    //! \param mapOrder  by field name, the keys of map fields in their written order (QJsonObject sorts them)
    static Expected<Fields, QList<FieldProblem>> fromJson(const QList<Field> &table, const QJsonObject &object,
                                                          const QHash<QString, QStringList> &mapOrder = {});

    //! Returns a copy with one field changed, as if the file had this value. `value` must be valid for the field.
    Fields with(const Field &field, const QJsonValue &value) const;

    //! The written values without defaults. The caller determines the order, because QJsonObject sorts its keys.
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

    //! Returns whether any value has a placeholder that must be filled before a check.
    bool needsExpansion() const { return m_needsExpansion; }

    //! \brief Marks placeholders as filled. `unfilled` has the original text of these values, see unresolvedText(). They aren't expanded
    //! again, even if the filled-in text looks like a placeholder.
    void setUnresolvedFields(const QJsonObject &unfilled);
    //! \brief Returns a field's text as written in the file if its placeholders have been filled, because the value may be a secret. Null
    //! if it had no placeholders.
    QString unresolvedText(const QString &name) const;

    friend bool operator==(const Fields &a, const Fields &b);

private:
    template<typename T>
    T value(const QString &name) const;

    //! Returns null if there is neither a written value nor a default, or if the placeholder of a duration or size hasn't been filled.
    const QVariant *find(const QString &name) const;

    QMap<QString, QVariant> m_values;    //!< the written values; not a QHash, whose first entry takes kilobytes
    QHash<QString, QVariant> m_defaults; //!< defaults of all fields in the table, shared by all Fields of this table
    QJsonObject m_written;
    QJsonObject m_unresolvedFields;
    bool m_needsExpansion = false;
};

} // namespace watchkeeper
