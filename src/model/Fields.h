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

//! What is wrong with one field, as a sentence without the field's name in front.
struct FieldProblem
{
    QString field;
    QString text;
};

//! "This key is not known. Did you mean …?"
QString unknownKeyText(const QString &key, const QStringList &known);

//! A map field in the order in which it was written.
using TextPairs = QList<std::pair<QString, QString>>;

//! \brief Typed values by field name. Implicitly shared: copying is cheap.
//!
//! The accessors are for names and types of the kind's own table; another name or type is a bug (asserted). A duration
//! or size whose placeholder has yet to be filled is 0, and has() nothing.
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

    //! These values but for one field, as if it had been written so; `value` is right for it.
    Fields with(const Field &field, const QJsonValue &value) const;

    //! What was written, without defaults; order is the caller's (QJsonObject sorts).
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
    //! Has a value that is not empty.
    bool has(const QString &name) const;

    //! True where some value holds a placeholder that must be filled before a check.
    bool needsExpansion() const { return m_needsExpansion; }

    //! \brief Of values that have been filled: what `unfilled` had in their place, see unfilledText(). They need no expansion any
    //! more, also where what was filled in looks like a placeholder.
    void setUnfilled(const QJsonObject &unfilled);
    //! \brief The text of a field as it stands in the file, where placeholders have been filled in it: the value may be a secret.
    //! Null where none have.
    QString unfilledText(const QString &name) const;

    friend bool operator==(const Fields &a, const Fields &b);

private:
    template<typename T>
    T value(const QString &name) const;

    //! Null where nothing was written and there is no default, and where a duration or size waits for its placeholder.
    const QVariant *find(const QString &name) const;

    QMap<QString, QVariant> m_values;    //!< what was written; a QHash costs kilobytes for the first one
    QHash<QString, QVariant> m_defaults; //!< of all fields of the table, shared by all that were read with it
    QJsonObject m_written;
    QJsonObject m_unfilled;
    bool m_needsExpansion = false;
};

} // namespace watchkeeper
