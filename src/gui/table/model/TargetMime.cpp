// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/TargetMime.h"

#include <QMimeData>
#include <QSet>

using namespace Qt::StringLiterals;

namespace watchkeeper {

QString targetsMimeType()
{
    return u"application/x-watchkeeper-targets"_s;
}

void storeTargets(QMimeData *data, const QList<TargetId> &ids)
{
    QByteArrayList lines;
    lines.reserve(ids.size());
    for (const TargetId &id : ids)
        lines.append(id.toByteArray(QUuid::WithoutBraces));
    data->setData(targetsMimeType(), lines.join('\n'));
}

bool containsTargets(const QMimeData *data)
{
    return data->hasFormat(targetsMimeType());
}

QList<TargetId> readTargets(const QMimeData *data)
{
    QList<TargetId> ids;
    QSet<TargetId> seen;
    for (const QByteArray &line : data->data(targetsMimeType()).split('\n')) {
        const TargetId id = TargetId::fromString(QString::fromLatin1(line));
        if (id.isNull())
            return {};
        if (seen.contains(id))
            continue;
        seen.insert(id);
        ids.append(id);
    }
    return ids;
}

} // namespace watchkeeper
