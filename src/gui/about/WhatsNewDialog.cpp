// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/about/WhatsNewDialog.h"

#include "gui/look/InitialSize.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr QSize kWhatsNewSize(640, 480);

//! Loads no external resources such as images and style sheets.
class PlainBrowser : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

protected:
    QVariant loadResource(int /*type*/, const QUrl & /*name*/) override { return {}; }
};

} // namespace

WhatsNewDialog::WhatsNewDialog(const QString &changes, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("What's new"));
    setInitialSize(this, kWhatsNewSize);
    auto *text = new PlainBrowser(this);
    text->setObjectName(u"changes"_s);
    text->setAccessibleName(tr("Changes"));
    text->setOpenExternalLinks(true);
    text->setMarkdown(changes);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(buttons);
}

} // namespace watchkeeper

#include "moc_WhatsNewDialog.cpp"
