// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Evidence.h"

namespace watchkeeper {

QByteArray EvidenceData::statusLine() const
{
    const qsizetype end = head.indexOf('\n');
    return end < 0 ? head : head.first(end);
}

QList<std::pair<QByteArray, QByteArray>> EvidenceData::headers() const
{
    QList<std::pair<QByteArray, QByteArray>> fields;
    qsizetype begin = head.indexOf('\n') + 1;
    while (begin > 0 && begin < head.size()) {
        const qsizetype found = head.indexOf('\n', begin);
        const QByteArray line = head.mid(begin, found < 0 ? -1 : found - begin);
        const qsizetype colon = line.indexOf(':');
        if (colon >= 0)
            fields.emplace_back(line.first(colon), line.sliced(colon + 1).trimmed());
        begin = found < 0 ? head.size() : found + 1;
    }
    return fields;
}

QByteArray EvidenceData::header(QByteArrayView name) const
{
    for (const auto &[field, value] : headers()) {
        if (field.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Evidence Evidence::shortened(qsizetype mostBody) const
{
    if (!m_data || m_data->body.size() <= mostBody)
        return *this;
    EvidenceData data = *m_data;
    data.body = QByteArray(data.body.constData(), mostBody); // a copy that holds no more
    data.isBodyCut = true;
    return Evidence(std::move(data));
}

qsizetype Evidence::cost() const
{
    if (!m_data)
        return 1;
    constexpr qsizetype kBlock = 32; // what an allocation takes beside its content
    qsizetype bytes =
        qsizetype(sizeof(EvidenceData)) + m_data->head.capacity() + m_data->body.capacity() + m_data->errors.capacity();
    for (const QByteArray &certificate : m_data->tls.chain)
        bytes += certificate.capacity() + kBlock + qsizetype(sizeof(QByteArray));
    for (const QString &problem : m_data->tls.problems)
        bytes += problem.size() * qsizetype(sizeof(QChar)) + kBlock + qsizetype(sizeof(QString));
    return bytes;
}

const EvidenceData &Evidence::empty()
{
    static const EvidenceData nothing;
    return nothing;
}

} // namespace watchkeeper
