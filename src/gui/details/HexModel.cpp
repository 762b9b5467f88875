// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/HexModel.h"

#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString hexText(QByteArrayView bytes)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    QString text;
    text.reserve(3 * HexModel::kBytesInRow + 1);
    for (qsizetype i = 0; i < HexModel::kBytesInRow; ++i) {
        if (i == HexModel::kBytesInRow / 2)
            text += u' ';
        if (i < bytes.size()) {
            const auto byte = static_cast<unsigned char>(bytes[i]);
            text += QLatin1Char(kDigits[byte >> 4U]);
            text += QLatin1Char(kDigits[byte & 15U]);
        } else {
            text += u"  "_s;
        }
        text += u' ';
    }
    return text;
}

QString printableText(QByteArrayView bytes)
{
    QString text;
    for (const char c : bytes)
        text += c >= 0x20 && c < 0x7F ? QLatin1Char(c) : QLatin1Char('.');
    return text;
}

} // namespace

void HexModel::setBytes(const QByteArray &bytes)
{
    if (bytes == m_bytes)
        return;
    beginResetModel();
    m_bytes = bytes;
    endResetModel();
}

int HexModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>((m_bytes.size() + kBytesInRow - 1) / kBytesInRow);
}

int HexModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString HexModel::cellText(int row, int column) const
{
    const qsizetype begin = qsizetype(row) * kBytesInRow;
    const QByteArrayView bytes =
        QByteArrayView(m_bytes).sliced(begin, std::min<qsizetype>(kBytesInRow, m_bytes.size() - begin));
    switch (column) {
    case Offset:
        return QString::number(begin, 16).rightJustified(8, u'0');
    case Bytes:
        return hexText(bytes);
    default:
        return printableText(bytes);
    }
}

QString HexModel::lineText(int row) const
{
    return cellText(row, Offset) + u"  "_s + cellText(row, Bytes) + u' ' + cellText(row, Text);
}

QVariant HexModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return cellText(index.row(), index.column());
    if (role == Qt::FontRole)
        return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    return {};
}

QVariant HexModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Offset:
        return tr("Offset");
    case Bytes:
        return tr("Bytes", "column of a hex view");
    default:
        return tr("Text", "column of a hex view");
    }
}

} // namespace watchkeeper

#include "moc_HexModel.cpp"
