// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the placeholders of a provider stand for, in one request. Pure.

#include "alerts/Alert.h"
#include "alerts/providers/Provider.h"
#include "alerts/providers/TextTemplate.h"
#include "model/Fields.h"

namespace watchkeeper {

//! What every alert has: name and what it is, for the documentation.
struct ProviderPlaceholder
{
    const char *name;
    const char *help;
};

const QList<ProviderPlaceholder> &providerPlaceholders();

//! By name; numbers are numbers, lists are lists.
QJsonObject alertValues(const Alert &alert);
//! One of them as text.
QString alertValueText(const Alert &alert, const QString &name);

//! All names that the texts of a provider may use.
QStringList placeholdersOf(const Provider &provider);

//! \brief Fills texts for one alert. Refers to what it is given.
class AlertScope
{
public:
    //! \param now  UTC; for signatures
    AlertScope(const Provider &provider, const Fields &fields, const Alert &alert, const QDateTime &now);

    //! How a value is written in a text: for URLs, percent-encoded.
    using Encode = QString (*)(const QString &value);

    //! Absent where an optional place is empty: what it belongs to is left out then.
    std::optional<QString> text(const QString &text, Encode encode = nullptr) const;
    //! The same for a text of parts; the first place is not encoded where it begins the text (an address).
    std::optional<QString> url(const QString &text) const;
    //! \brief A tree of JSON with each of its texts filled. A text that is one place alone becomes what the value is: a number, a list.
    std::optional<QJsonValue> json(const QJsonValue &tree) const;

private:
    QJsonValue valueOf(const TemplatePart &part) const;
    QString filledText(const QString &text) const;
    QJsonValue ownValue(const QString &name) const;
    QJsonValue fieldValue(const Field &field) const;
    QJsonValue signatureValue(const QString &name) const;
    QString shown(const TemplatePart &part, const QString &text) const;
    QJsonObject filledObject(const QJsonObject &tree) const;

    const Provider &m_provider;
    const Fields &m_fields;
    const Alert &m_alert;
    QDateTime m_now;
    QJsonObject m_own;         //!< what every alert has
    bool m_isOfPerson = false; //!< the texts are what a person wrote, not what the provider says
};

} // namespace watchkeeper
