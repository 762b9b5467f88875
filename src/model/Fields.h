// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The values of a kind's fields for one target: validated once when loaded, then read by the check.

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

//! "This key is not known. Did you mean …?"
QString unknownKeyText(const QString &key, const QStringList &known);

//! A map field in its written order.
using TextPairs = QList<std::pair<QString, QString>>;

//! \brief Typed values by field name. Implicitly shared: copying is cheap.
//!
//! The accessors are for names and types of the kind's own table; another name or type is a bug (asserted). A duration or size whose
//! placeholder hasn't been filled yet is 0, and has() returns false for it.
class Fields
{
public:
    Fields() = default;

    //! \brief Validates `object` against `table`: unknown keys, wrong types, missing required ones, ranges, choices.
    //! \return every problem at once, or the values with defaults filled in. Strings that hold `${env:…}` or
    //! `${file:…}` are
    //!         accepted unread wherever text is, and validated again once they are filled.
    //! \param mapOrder  by field name, the keys of map fields as they were written (QJsonObject sorts them)
    static Expected<Fields, QList<FieldProblem>> fromJson(const QList<Field> &table, const QJsonObject &object,
                                                          const QHash<QString, QStringList> &mapOrder = {});

    //! A copy with one field changed, as if it had been written that way; `value` must be valid for it.
    Fields with(const Field &field, const QJsonValue &value) const;

    //! The written values, without defaults; the caller determines the order (QJsonObject sorts).
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
    //! Whether it has a value that isn't empty.
    bool has(const QString &name) const;

    //! Whether any value contains a placeholder that must be filled before a check.
    bool needsExpansion() const { return m_needsExpansion; }

    //! \brief For values whose placeholders have been filled: `unfilled` has their original text, see unresolvedText(). They need no further
    //! expansion, even if the filled-in text looks like a placeholder.
    void setUnresolvedFields(const QJsonObject &unfilled);
    //! \brief The text of a field as written in the file, if its placeholders have been filled: the value may be a secret. Null if it had
    //! no placeholders.
    QString unresolvedText(const QString &name) const;

    friend bool operator==(const Fields &a, const Fields &b);

private:
    template<typename T>
    T value(const QString &name) const;

    //! Null if nothing was written and there is no default, or if a duration or size waits for its placeholder.
    const QVariant *find(const QString &name) const;

    QMap<QString, QVariant> m_values;    //!< the written values; a QHash takes kilobytes for its first entry
    QHash<QString, QVariant> m_defaults; //!< of all fields of the table, shared by all Fields read with it
    QJsonObject m_written;
    QJsonObject m_unresolvedFields;
    bool m_needsExpansion = false;
};

} // namespace watchkeeper
