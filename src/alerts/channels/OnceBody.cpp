// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/OnceBody.h"

#include <algorithm>

namespace watchkeeper {

OnceBody::OnceBody(QByteArray content)
    : m_content(std::move(content))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_content.size() - m_read + QIODevice::bytesAvailable();
}

qint64 OnceBody::readData(char *data, qint64 most)
{
    const qint64 count = std::min(most, m_content.size() - m_read);
    std::copy_n(m_content.constData() + m_read, count, data);
    m_read += count;
    return count;
}

} // namespace watchkeeper
