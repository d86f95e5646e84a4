// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdftree.h"

#include <QProcess>
#include <QTemporaryFile>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <map>

namespace
{
QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

class TreeReader
{
public:
    TreeReader(QPDF &pdf, PdfTree &tree)
        : m_pdf(pdf)
        , m_tree(tree)
    {
    }
    void read();

private:
    void element(QPDFObjectHandle object, QPDFObjectHandle parent, int depth);
    void content(PdfElement &into, QPDFObjectHandle owner, QPDFObjectHandle page, int mcid);
    void bookmarks(QPDFObjectHandle parent, int depth);
    void compareParentTree(QPDFObjectHandle root);

    QPDF &m_pdf;
    PdfTree &m_tree;
    std::map<QPDFObjGen, int> m_pages;
    /** Owner of each marked content by page and MCID, of each annotation by its StructParent. */
    std::map<std::pair<int, int>, QPDFObjGen> m_owners;
    std::map<long long, QPDFObjGen> m_annotations;
};

void TreeReader::content(PdfElement &into, QPDFObjectHandle owner, QPDFObjectHandle page, int mcid)
{
    const auto number = m_pages.find(page.getObjGen());
    if (number == m_pages.end()) {
        m_tree.problems += QStringLiteral("%1: content on no page").arg(into.type);
        return;
    }
    if (!m_owners.emplace(std::make_pair(number->second, mcid), owner.getObjGen()).second) {
        m_tree.problems += QStringLiteral("page %1: content %2 belongs to two elements").arg(number->second).arg(mcid);
    }
    ++into.contents;
    if (!into.pages.contains(number->second)) {
        into.pages += number->second;
    }
}

void TreeReader::element(QPDFObjectHandle object, QPDFObjectHandle parent, int depth)
{
    if (!object.getKey("/P").isSameObjectAs(parent)) {
        m_tree.problems += QStringLiteral("an element does not name its parent");
    }
    const qsizetype index = m_tree.elements.size();
    PdfElement read;
    read.type = text(object.getKey("/S").getName().substr(1));
    read.depth = depth;
    if (object.hasKey("/Lang")) {
        read.language = text(object.getKey("/Lang").getUTF8Value());
    }
    if (object.hasKey("/Alt")) {
        read.alternative = text(object.getKey("/Alt").getUTF8Value());
    }
    if (QPDFObjectHandle attributes = object.getKey("/A"); attributes.isDictionary()) {
        for (const auto &[key, value] : attributes.getDictAsMap()) {
            if (key != "/O") {
                read.attributes += text(key.substr(1) + ' ' + (value.isName() ? value.getName().substr(1) : value.unparse()));
            }
        }
    }
    m_tree.elements += read;
    QPDFObjectHandle kids = object.getKey("/K");
    const std::vector<QPDFObjectHandle> list = kids.isArray() ? kids.getArrayAsVector()
        : kids.isNull()                                       ? std::vector<QPDFObjectHandle>()
                                                              : std::vector<QPDFObjectHandle>{kids};
    for (QPDFObjectHandle kid : list) {
        if (kid.isInteger()) {
            content(m_tree.elements[index], object, object.getKey("/Pg"), int(kid.getIntValue()));
        } else if (kid.isDictionaryOfType("/MCR")) {
            content(m_tree.elements[index], object, kid.getKey("/Pg"), int(kid.getKey("/MCID").getIntValue()));
        } else if (kid.isDictionaryOfType("/OBJR")) {
            QPDFObjectHandle annotation = kid.getKey("/Obj");
            ++m_tree.elements[index].links;
            m_annotations[annotation.getKey("/StructParent").getIntValue()] = object.getObjGen();
            QPDFObjectHandle target = annotation.getKey("/Dest");
            const auto page = target.isArray() ? m_pages.find(target.getArrayItem(0).getObjGen()) : m_pages.end();
            m_tree.linkTargets += page == m_pages.end() ? QStringLiteral("nowhere") : QString::number(page->second);
            if (!annotation.hasKey("/Contents") || annotation.getKey("/F").getIntValue() != 4) {
                m_tree.problems += QStringLiteral("a link says nothing or is not printed");
            }
        } else {
            element(kid, object, depth + 1);
        }
    }
}

void TreeReader::compareParentTree(QPDFObjectHandle root)
{
    QPDFObjectHandle numbers = root.getKey("/ParentTree").getKey("/Nums");
    std::map<long long, QPDFObjectHandle> entries;
    for (int i = 0; i + 1 < numbers.getArrayNItems(); i += 2) {
        entries[numbers.getArrayItem(i).getIntValue()] = numbers.getArrayItem(i + 1);
    }
    int known = 0;
    int page = 0;
    for (QPDFPageObjectHelper helper : QPDFPageDocumentHelper(m_pdf).getAllPages()) {
        ++page;
        QPDFObjectHandle owners = entries[helper.getObjectHandle().getKey("/StructParents").getIntValue()];
        for (int mcid = 0; owners.isArray() && mcid < owners.getArrayNItems(); ++mcid) {
            ++known;
            const auto found = m_owners.find({page, mcid});
            if (found == m_owners.end() || found->second != owners.getArrayItem(mcid).getObjGen()) {
                m_tree.problems += QStringLiteral("page %1: parent tree and structure tree differ about content %2").arg(page).arg(mcid);
            }
            if (!m_tree.pageContents.at(page - 1).contains(QByteArray("/MCID " + QByteArray::number(mcid) + " >>"))) {
                m_tree.problems += QStringLiteral("page %1: no content %2").arg(page).arg(mcid);
            }
        }
        if (m_tree.pageContents.at(page - 1).count("/MCID ") != (owners.isArray() ? owners.getArrayNItems() : 0)) {
            m_tree.problems += QStringLiteral("page %1: content that is not in the tree").arg(page);
        }
    }
    if (known != int(m_owners.size())) {
        m_tree.problems += QStringLiteral("content that the parent tree does not know");
    }
    for (const auto &[key, owner] : m_annotations) {
        if (!entries.contains(key) || entries[key].getObjGen() != owner) {
            m_tree.problems += QStringLiteral("a link that the parent tree does not know");
        }
    }
}

void TreeReader::bookmarks(QPDFObjectHandle parent, int depth)
{
    for (QPDFObjectHandle entry = parent.getKey("/First"); entry.isDictionary(); entry = entry.getKey("/Next")) {
        m_tree.bookmarks += QString(depth, QLatin1Char('-')) + text(entry.getKey("/Title").getUTF8Value());
        bookmarks(entry, depth + 1);
    }
}

void TreeReader::read()
{
    QPDFObjectHandle catalog = m_pdf.getRoot();
    m_tree.language = catalog.hasKey("/Lang") ? text(catalog.getKey("/Lang").getUTF8Value()) : QString();
    m_tree.title = text(m_pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value());
    const auto metadata = catalog.getKey("/Metadata").getStreamData();
    m_tree.metadata = QByteArray(reinterpret_cast<const char *>(metadata->getBuffer()), qsizetype(metadata->getSize()));
    int number = 0;
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(m_pdf).getAllPages()) {
        m_pages[page.getObjectHandle().getObjGen()] = ++number;
        QByteArray contents;
        for (QPDFObjectHandle stream : page.getPageContents()) {
            const auto data = stream.getStreamData();
            contents.append(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        }
        m_tree.pageContents += contents;
    }
    QPDFObjectHandle root = catalog.getKey("/StructTreeRoot");
    if (!root.isDictionary()) {
        m_tree.problems += QStringLiteral("no structure tree");
        return;
    }
    element(root.getKey("/K"), root, 0);
    compareParentTree(root);
    if (catalog.hasKey("/Outlines")) {
        bookmarks(catalog.getKey("/Outlines"), 0);
    }
}
}

QStringList PdfTree::types() const
{
    QStringList found;
    for (const PdfElement &element : elements) {
        found += element.type;
    }
    return found;
}

QList<PdfElement> PdfTree::all(const QString &type) const
{
    QList<PdfElement> found;
    for (const PdfElement &element : elements) {
        if (element.type == type) {
            found += element;
        }
    }
    return found;
}

PdfTree readTree(const QByteArray &bytes)
{
    PdfTree tree;
    try {
        QPDF pdf;
        pdf.processMemoryFile("written", bytes.constData(), size_t(bytes.size()));
        TreeReader(pdf, tree).read();
        for (const QPDFExc &warning : pdf.getWarnings()) {
            tree.problems += QString::fromUtf8(warning.what());
        }
    } catch (const std::exception &problem) {
        tree.problems += QString::fromUtf8(problem.what());
    }
    return tree;
}

QString told(const QString &program, const QStringList &arguments, const QByteArray &pdf)
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush()) {
        return QStringLiteral("no file");
    }
    QStringList words;
    for (const QString &argument : arguments) {
        words += argument == QLatin1String("%1") ? file.fileName() : argument;
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, words);
    return process.waitForFinished(60'000) ? QString::fromUtf8(process.readAll()) : program + QStringLiteral(" did not end");
}

QString textOf(const QByteArray &pdf)
{
    return told(QStringLiteral("pdftotext"), {QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("%1"), QStringLiteral("-")}, pdf);
}

QString structureText(const QByteArray &pdf)
{
    return told(QStringLiteral("pdfinfo"), {QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("-struct-text"), QStringLiteral("%1")}, pdf);
}
