// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The values of a provider's placeholders in one request. Pure.

#include "alerts/Alert.h"
#include "alerts/providers/Provider.h"
#include "alerts/providers/TextTemplate.h"
#include "model/Fields.h"

namespace watchkeeper {

//! A placeholder that every alert has: name and description, for the documentation.
struct ProviderPlaceholder
{
    const char *name;
    const char *help;
};

const QList<ProviderPlaceholder> &providerPlaceholders();

//! Values by name; numbers are numbers, lists are lists.
QJsonObject alertValues(const Alert &alert);
//! One of these values as text.
QString alertValueText(const Alert &alert, const QString &name);

//! All names that the texts of a provider may use.
QStringList placeholdersOf(const Provider &provider);

//! \brief Fills texts for one alert. Keeps references to its arguments.
class AlertScope
{
public:
    //! \param now  UTC; for signatures
    AlertScope(const Provider &provider, const Fields &fields, const Alert &alert, const QDateTime &now);

    //! How a value is encoded in a text: percent-encoded in URLs.
    using Encode = QString (*)(const QString &value);

    //! Absent if an optional placeholder is empty: the item with this text is then left out.
    std::optional<QString> text(const QString &text, Encode encode = nullptr) const;
    //! The same for a URL; the first placeholder isn't encoded if the text begins with it (an address).
    std::optional<QString> url(const QString &text) const;
    //! \brief A JSON tree with all its texts filled. A text that consists of one placeholder becomes its value: a number, a list.
    std::optional<QJsonValue> json(const QJsonValue &tree) const;

private:
    QJsonValue valueOf(const TemplatePart &part) const;
    QString filledText(const QString &text) const;
    QJsonValue builtInValue(const QString &name) const;
    QJsonValue fieldValue(const Field &field) const;
    QJsonValue signatureValue(const QString &name) const;
    QString shown(const TemplatePart &part, const QString &text) const;
    QJsonObject filledObject(const QJsonObject &tree) const;

    const Provider &m_provider;
    const Fields &m_fields;
    const Alert &m_alert;
    QDateTime m_now;
    QJsonObject m_own;            //!< values that every alert has
    bool m_isUserWritten = false; //!< the texts come from a user, not from the provider
};

} // namespace watchkeeper
