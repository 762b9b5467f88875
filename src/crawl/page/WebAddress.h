// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Addresses of pages, read by the rules that browsers use (https://url.spec.whatwg.org). Pure values, safe in any thread.

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>
#include <QUrl>

#include <optional>

namespace watchkeeper {

//! \brief An absolute address in its canonical form: lower-case scheme and host, no default port, no dot segments, and
//! percent-encoding as in the URL standard. Two addresses that a browser requests in the same way are equal.
//!
//! Other schemes than http and https are accepted too, so that `mailto:` and `data:` addresses can be listed. The letters of drives in
//! `file:` addresses get no special treatment.
//!
//! Why not QUrl: of 151 addresses in tests/crawl, Qt 6.4 reads 44 in another way than browsers do, for example those with backslashes, default
//! ports, dot segments in a new host or numeric hosts. It also takes three times as long: 0.6 against 2 million addresses a second.
class WebAddress
{
public:
    //! \brief Reads an address as it is written in a page, in UTF-8. Tabs and line breaks are removed, backslashes are slashes in
    //! http and https, and spaces around the address are ignored.
    //! \param base  the address that a relative one refers to; without it, only an absolute address is valid
    //! \return      nullopt if a browser couldn't follow the address either
    static std::optional<WebAddress> parse(QByteArrayView written, const WebAddress *base = nullptr);

    //! The canonical form in ASCII, without fragment, user name and password, which are never sent. parse(text()) returns an equal address.
    const QByteArray &text() const { return m_text; }
    //! What follows the `#`, percent-encoded; empty if there is none. It isn't part of the comparison.
    const QByteArray &fragment() const { return m_fragment; }
    bool hasFragment() const { return m_hasFragment; }

    //! For example `https`, without the colon.
    QByteArray scheme() const { return m_text.first(m_schemeEnd); }
    //! The host in ASCII: `xn--…` for international names, `[…]` for IPv6. Empty for `mailto:` and the like.
    QByteArray host() const { return m_text.sliced(m_hostBegin, m_hostEnd - m_hostBegin); }
    //! The port in use: the written one, otherwise the default of the scheme; 0 if there is none.
    int port() const { return m_port; }
    //! The path, beginning with `/` for http and https. For `mailto:` and the like, all that follows the colon, up to the query.
    QByteArray path() const { return m_text.sliced(m_pathBegin, m_pathEnd - m_pathBegin); }
    //! The query without its `?`; empty if there is none.
    QByteArray query() const { return m_text.sliced(qMin<qsizetype>(m_pathEnd + 1, m_text.size())); }
    //! Path and query, as in the first line of a request.
    QByteArray pathAndQuery() const { return m_text.sliced(m_pathBegin); }
    //! Scheme, host and port: `https://example.org:8443`. Ports that are the scheme's default are left out.
    QByteArray origin() const { return m_text.first(m_pathBegin); }

    //! Whether the scheme is http or https. Only such addresses can be requested.
    bool isWeb() const { return m_isWeb; }
    //! \brief Returns whether an address that isn't requested is well-formed: `mailto:` names mailboxes (RFC 6068), `tel:` a
    //! number (RFC 3966), `data:` has a comma and valid base64, and other schemes have any content. True for http and https.
    bool isWellFormed() const;

    //! The address for Qt's network classes, without the fragment. QUrl may encode the path and the query in another way, and rejects some hosts, so
    //! a request sends pathAndQuery().
    QUrl toUrl() const;

    friend bool operator==(const WebAddress &left, const WebAddress &right) { return left.m_text == right.m_text; }
    friend size_t qHash(const WebAddress &address, size_t seed = 0) { return qHash(address.m_text, seed); }

private:
    friend class WebAddressParser;
    WebAddress() = default;

    QByteArray m_text;
    QByteArray m_fragment;
    quint32 m_schemeEnd = 0; //!< offsets in m_text
    quint32 m_hostBegin = 0;
    quint32 m_hostEnd = 0;
    quint32 m_pathBegin = 0;
    quint32 m_pathEnd = 0;
    quint16 m_port = 0;
    bool m_hasFragment = false;
    bool m_isWeb = false;
};

} // namespace watchkeeper
