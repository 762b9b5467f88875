// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Sample.h"

#include <QFile>

using namespace Qt::StringLiterals;

//! A static library's resources are linked only if something refers to them. The macro must be outside any namespace.
static void initializeSampleResource()
{
    Q_INIT_RESOURCE(sample);
}

namespace watchkeeper {

namespace {

TargetsDocument readResource(const QString &name)
{
    initializeSampleResource();
    QFile file(u":/watchkeeper/sample/"_s + name);
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    auto document = TargetsDocument::parse(file.readAll(), file.fileName());
    Q_ASSERT(document.hasValue());
    return document ? *std::move(document) : TargetsDocument();
}

} // namespace

TargetsDocument sampleTargets()
{
    return readResource(u"targets.json"_s);
}

TargetsDocument demoTargets()
{
    return readResource(u"demo.json"_s);
}

} // namespace watchkeeper
