// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the curl options -F and --form-string into fields of an `http` target. Pure.

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief Collects the parts of a multipart form, one option at a time.
class CurlForm
{
public:
    //! Adds `name=value`, `name=@path` or `name=@path;type=image/png`. \return the reason for omitting the part, or an empty string
    QString add(const QString &part);
    //! Adds `name=value`. A value that begins with `@` or `<` has no special meaning.
    QString addText(const QString &part);

    bool isEmpty() const { return m_form.isEmpty() && m_files.isEmpty(); }
    //! Adds the fields `form`, `files` and `formType`.
    void addTo(QJsonObject *fields) const;
    //! By field name: the order in which the parts were added, which a JSON object doesn't keep.
    QHash<QString, QStringList> order() const;

private:
    QString insertPart(QJsonObject *into, QStringList *names, const QString &name, const QString &value);

    QJsonObject m_form;
    QJsonObject m_files;
    QStringList m_formNames;
    QStringList m_fileNames;
};

} // namespace watchkeeper
