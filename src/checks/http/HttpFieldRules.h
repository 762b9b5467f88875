// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What fields of kinds that ask a web server may say beyond what each may by itself. Pure, safe from any thread.

#include "model/Fields.h"

#include <QUrl>

namespace watchkeeper {

//! \brief Collects what is wrong, group by group of HttpFields.h: for kinds that have some of them.
class HttpFieldRules
{
public:
    //! \param fields  outlive this
    explicit HttpFieldRules(const Fields &fields);

    //! `url`, with one of these two schemes.
    void checkAddress(const QStringList &schemes);
    //! `headers`
    void checkHeaders();
    //! Body, form and files.
    void checkContent();
    void checkCredentials();
    void checkWay();
    void checkLimits();
    void add(const char *field, const QString &text);

    QList<FieldProblem> take() { return std::move(m_problems); }

private:
    bool has(const char *field) const;
    void checkLine(const char *field);
    void checkToken();

    const Fields &m_fields;
    bool m_isFilled; //!< else judged again once the placeholders are
    QList<FieldProblem> m_problems;
};

//! All of them, for the `http` kind.
QList<FieldProblem> httpFieldProblems(const Fields &fields);

//! The proxy that the target names; empty for none.
QUrl ownHttpProxy(const Fields &fields);

bool isWebAddress(const QUrl &url);

} // namespace watchkeeper
