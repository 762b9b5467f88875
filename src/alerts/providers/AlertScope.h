// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Texts with placeholders, such as `{{target}} is {{outcome}}`, and the values of a provider's placeholders in one request. Pure.

#include "alerts/alert/Alert.h"
#include "alerts/providers/Provider.h"
#include "model/base/Expected.h"
#include "model/field/Fields.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! The translation context for all texts of providers.
class ProviderText
{
    Q_DECLARE_TR_FUNCTIONS(Provider)
};

//! \brief One placeholder, such as `{{name}}`, `{{name?}}`, `{{name|raw}}`, `{{name|template}}` or `{{name|later:7d}}`, or the literal text
//! between placeholders.
struct TemplatePart
{
    QString literal = {};     //!< literal text; used if `name` is empty
    QString name = {};        //!< name of the value
    bool isOptional = false;  //!< the string is omitted if the value is empty
    bool isRaw = false;       //!< not escaped
    bool isTemplate = false;  //!< the value is a user-defined text that contains placeholders
    qint64 offsetSeconds = 0; //!< offset added to a time
};

//! \brief Splits a template into literals and placeholders. Returns a user-visible error message if the template is invalid.
Expected<QList<TemplatePart>, QString> readTemplate(const QString &text);

//! A placeholder that exists for every alert, with its description for the documentation.
struct ProviderPlaceholder
{
    const char *name;
    const char *help;
};

const QList<ProviderPlaceholder> &providerPlaceholders();

//! Returns a map from placeholder names to values. Numbers and lists keep their JSON type.
QJsonObject alertValues(const Alert &alert);
//! Returns one of the alertValues() as text.
QString alertValueText(const Alert &alert, const QString &name);

//! Returns all names that can be used in the texts of a provider.
QStringList placeholdersOf(const Provider &provider);

//! \brief Fills the placeholders in a request's strings for one alert. Keeps references to its constructor arguments.
class AlertScope
{
public:
    //! \param now  UTC; used for signatures
    AlertScope(const Provider &provider, const Fields &fields, const Alert &alert, const QDateTime &now);

    //! A function that encodes a value for its context, such as percent-encoding for URLs.
    using EncodeFunction = QString (*)(const QString &value);

    //! Fills the placeholders in a string. Returns nullopt if an optional placeholder is empty, in which case the item with
    //! this string is omitted.
    std::optional<QString> text(const QString &text, EncodeFunction encode = nullptr) const;
    //! Like text(), but for a URL. A placeholder at the beginning contains an address and isn't encoded.
    std::optional<QString> url(const QString &text) const;
    //! \brief Fills the placeholders in all strings of a JSON tree. A string that consists of a single placeholder becomes the
    //! value itself, which may be a number or a list.
    std::optional<QJsonValue> json(const QJsonValue &tree) const;

private:
    QJsonValue valueOf(const TemplatePart &part) const;
    QString filledText(const QString &text) const;
    QJsonValue builtInValue(const QString &name) const;
    QJsonValue fieldValue(const Field &field) const;
    QJsonValue signatureValue(const QString &name) const;
    QString escapedValue(const TemplatePart &part, const QString &text) const;
    QJsonObject filledObject(const QJsonObject &tree) const;

    const Provider &m_provider;
    const Fields &m_fields;
    const Alert &m_alert;
    QDateTime m_now;
    QJsonObject m_alertValues;    //!< values of the placeholders that exist for every alert
    bool m_isUserWritten = false; //!< whether the strings are defined by the user, not by the provider
};

} // namespace watchkeeper
