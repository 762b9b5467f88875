// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/CurlForm.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class CurlFormText
{
    Q_DECLARE_TR_FUNCTIONS(CurlRequest)
};

QString malformedPairText()
{
    return CurlFormText::tr("it isn't in the form name=value.");
}

} // namespace

QString CurlForm::insertPart(QJsonObject *into, QStringList *names, const QString &name, const QString &value)
{
    if (m_form.contains(name) || m_files.contains(name))
        return CurlFormText::tr("a name can appear only once in a form.");
    into->insert(name, value);
    names->append(name);
    return {};
}

QString CurlForm::add(const QString &part)
{
    const qsizetype equals = part.indexOf(u'=');
    if (equals <= 0)
        return malformedPairText();
    const QString name = part.first(equals);
    const QString value = part.sliced(equals + 1);
    if (value.startsWith(u'<'))
        return CurlFormText::tr("a value can't be read from a file. Enter the file's content in the form instead.");
    if (!value.startsWith(u'@')) {
        const qsizetype type = value.indexOf(";type="_L1);
        return insertPart(&m_form, &m_formNames, name, type < 0 ? value : value.first(type));
    }
    if (value.contains(";filename="_L1))
        return CurlFormText::tr("a file can only be sent under its own name.");
    return insertPart(&m_files, &m_fileNames, name, value.sliced(1));
}

QString CurlForm::addText(const QString &part)
{
    const qsizetype equals = part.indexOf(u'=');
    return equals <= 0 ? malformedPairText() : insertPart(&m_form, &m_formNames, part.first(equals), part.sliced(equals + 1));
}

void CurlForm::addTo(QJsonObject *fields) const
{
    if (!m_form.isEmpty())
        fields->insert(u"form"_s, m_form);
    if (!m_files.isEmpty())
        fields->insert(u"files"_s, m_files);
    else if (!m_form.isEmpty())
        fields->insert(u"formType"_s, u"multipart"_s);
}

QHash<QString, QStringList> CurlForm::order() const
{
    return {{u"form"_s, m_formNames}, {u"files"_s, m_fileNames}};
}

} // namespace watchkeeper
