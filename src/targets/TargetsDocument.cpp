// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/TargetsDocument.h"

#include "targets/TargetsReader.h"

namespace watchkeeper {

QString Problem::toString() const
{
    QStringList parts;
    if (!m_file.isEmpty() && m_line > 0)
        parts.append(QStringLiteral("%1:%2").arg(m_file, QString::number(m_line)));
    else if (!m_file.isEmpty())
        parts.append(m_file);
    for (const QString &part : {m_target, m_field, m_text}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(": "));
}

Expected<TargetsDocument, QList<Problem>> TargetsDocument::parse(const QByteArray &json, const QString &fileName)
{
    return TargetsReader(fileName).read(json);
}

} // namespace watchkeeper
