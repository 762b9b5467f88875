// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/check/Observation.h"

#include "model/base/SecretNames.h"

#include <QSet>

#include <algorithm>
#include <mutex>

namespace watchkeeper {

namespace {

//! Returns whether this coding changes the body. True for the codings registered with IANA (HTTP Content Coding Registry) and
//! for older ones. As in browsers, all others are ignored, because servers send them with plain bodies: `utf-8`, `none`,
//! `aws-chunked`.
bool isCoding(const QByteArray &coding)
{
    static const QSet<QByteArray> codings{"gzip",       "x-gzip", "deflate", "br",  "zstd",         "compress",
                                          "x-compress", "dcb",    "dcz",     "exi", "pack200-gzip", "aes128gcm",
                                          "sdch",       "bzip2",  "lzma",    "xz",  "xpress"};
    return codings.contains(coding);
}

QByteArrayList codingNames(const QByteArrayList &fields)
{
    QByteArrayList names;
    for (const QByteArray &field : fields) {
        for (const QByteArray &part : field.toLower().split(',')) {
            if (const QByteArray name = part.split(';').first().trimmed(); !name.isEmpty())
                names.append(name);
        }
    }
    return names;
}

} // namespace

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

QByteArrayList EvidenceData::codings(const QByteArrayList &content, const QByteArrayList &transfer)
{
    QByteArrayList codings;
    for (const QByteArray &coding : codingNames(content)) {
        if (isCoding(coding))
            codings.append(coding);
    }
    for (const QByteArray &coding : codingNames(transfer)) {
        if (coding != "chunked" && coding != "identity")
            codings.append(coding);
    }
    return codings;
}

bool EvidenceData::isDecoded(const QByteArray &coding)
{
    return coding == "gzip" || coding == "x-gzip" || coding == "deflate";
}

QByteArray EvidenceData::remainingCoding() const
{
    QByteArrayList content;
    QByteArrayList transfer;
    qsizetype end = 0;
    for (qsizetype begin = 0; begin < head.size() && !body.isEmpty(); begin = end + 1) {
        end = head.indexOf('\n', begin);
        if (end < 0)
            end = head.size();
        const QByteArrayView line = QByteArrayView(head).sliced(begin, end - begin);
        const auto valueOf = [line](QByteArrayView name) {
            const bool isOther = line.size() <= name.size() || line[name.size()] != ':'
                || line.first(name.size()).compare(name, Qt::CaseInsensitive) != 0;
            return isOther ? QByteArray() : line.sliced(name.size() + 1).toByteArray();
        };
        if (const QByteArray value = valueOf("Content-Encoding"); !value.isEmpty())
            content.append(value);
        if (const QByteArray value = valueOf("Transfer-Encoding"); !value.isEmpty())
            transfer.append(value);
    }
    const QByteArrayList all = codings(content, transfer);
    const auto left = std::find_if_not(all.crbegin(), all.crend(), isDecoded);
    return left == all.crend() ? QByteArray() : *left;
}

QByteArray EvidenceData::maskedHead() const
{
    if (head.isEmpty())
        return {};
    QByteArray masked = statusLine() + '\n';
    const auto fields = headers();
    for (const auto &[name, value] : fields)
        masked += name + ": " + shownHeaderValue(name, value) + '\n';
    return masked;
}

EvidenceData EvidenceData::requestParts() const
{
    static constexpr QByteArrayView kVersion = " HTTP/";
    EvidenceData parts;
    parts.body = request;
    const qsizetype firstEnd = request.indexOf('\n');
    if (firstEnd >= 0 && QByteArrayView(request).first(firstEnd).contains(kVersion)) {
        const QByteArrayView blank = request.at(firstEnd - 1) == '\r' ? QByteArrayView("\r\n\r\n") : QByteArrayView("\n\n");
        const qsizetype found = request.indexOf(blank);
        const qsizetype end = found < 0 ? request.size() : found + blank.size();
        parts.head = request.first(end).replace("\r\n", "\n").trimmed() + '\n';
        parts.head = parts.maskedHead();
        parts.body = request.sliced(end);
    }
    parts.bodySize = parts.body.size() + requestOmitted;
    parts.isBodyTruncated = requestOmitted > 0;
    return parts;
}

struct Evidence::Content
{
    Content(EvidenceData parts, EvidenceRedactor toHide)
        : data(std::move(parts))
        , hide(std::move(toHide))
    {
    }

    mutable EvidenceData data;
    EvidenceRedactor hide;
    mutable std::once_flag hidden;
};

Evidence::Evidence(EvidenceData data)
    : m_content(std::make_shared<const Content>(std::move(data), EvidenceRedactor()))
{
}

const EvidenceData *Evidence::operator->() const
{
    static const EvidenceData nothing;
    if (!m_content)
        return &nothing;
    if (m_content->hide)
        std::call_once(m_content->hidden, [this] { m_content->hide(&m_content->data); });
    return &m_content->data;
}

Evidence Evidence::withRedaction(EvidenceRedactor hide) const
{
    Evidence hidden;
    if (m_content)
        hidden.m_content = std::make_shared<const Content>(*operator->(), std::move(hide));
    return hidden;
}

Evidence Evidence::shortened(qsizetype mostBody) const
{
    if (!m_content || (*this)->body.size() <= mostBody)
        return *this;
    EvidenceData data = *operator->();
    data.body = QByteArray(data.body.constData(), mostBody); // a copy without unused capacity
    data.isBodyTruncated = true;
    return Evidence(std::move(data));
}

qsizetype Evidence::cost() const
{
    if (!m_content)
        return 1;
    const EvidenceData &data = m_content->data;
    constexpr qsizetype kAllocationOverhead = 32; // approximate overhead of an allocation
    qsizetype bytes = qsizetype(sizeof(Content)) + data.head.capacity() + data.body.capacity() + data.errors.capacity()
        + data.request.capacity();
    for (const QString &redirect : data.redirects)
        bytes += redirect.size() * qsizetype(sizeof(QChar)) + kAllocationOverhead + qsizetype(sizeof(QString));
    for (const QByteArray &certificate : data.tls.chain)
        bytes += certificate.capacity() + kAllocationOverhead + qsizetype(sizeof(QByteArray));
    for (const QString &problem : data.tls.problems)
        bytes += problem.size() * qsizetype(sizeof(QChar)) + kAllocationOverhead + qsizetype(sizeof(QString));
    return bytes;
}

QString phaseKey(Phase phase)
{
    static constexpr std::array kPhaseKeys{QLatin1String("queue"),  QLatin1String("dns"),  QLatin1String("connect"),
                                           QLatin1String("tls"),    QLatin1String("send"), QLatin1String("wait"),
                                           QLatin1String("receive")};
    static_assert(kPhaseKeys.size() == kPhaseCount);
    return kPhaseKeys[static_cast<size_t>(phase)];
}

QVariant Observation::value(const QString &name) const
{
    const auto found =
        std::find_if(values.begin(), values.end(), [&name](const ObservedValue &candidate) { return candidate.name == name; });
    return found == values.end() ? QVariant() : found->value;
}

Outcome outcomeOf(const Observation &observation)
{
    if (observation.isInconclusive)
        return Outcome::Unknown;
    if (!observation.error)
        return observation.warning ? Outcome::Degraded : Outcome::Up;
    switch (observation.error->type()) {
    case ErrorType::NotFound:
    case ErrorType::Permission:
    case ErrorType::Cancelled:
    case ErrorType::Internal:
        return Outcome::Unknown;
    default:
        return Outcome::Down;
    }
}

} // namespace watchkeeper
