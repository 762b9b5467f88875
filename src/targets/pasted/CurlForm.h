// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The form built by the options -F and --form-string of curl, as fields of an `http` target. Pure.

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief A multipart form, collected option by option.
class CurlForm
{
public:
    //! `name=value`, `name=@path`, `name=@path;type=image/png`. \return why it is left out, or an empty text
    QString add(const QString &part);
    //! `name=value`, whatever character the value begins with.
    QString addText(const QString &part);

    bool isEmpty() const { return m_form.isEmpty() && m_files.isEmpty(); }
    //! Adds `form`, `files` and `formType`.
    void addTo(QJsonObject *fields) const;
    //! In the order in which they were given, which a JSON object doesn't keep.
    QHash<QString, QStringList> order() const;

private:
    QString put(QJsonObject *into, QStringList *names, const QString &name, const QString &value);

    QJsonObject m_form;
    QJsonObject m_files;
    QStringList m_formNames;
    QStringList m_fileNames;
};

} // namespace watchkeeper
