// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfchecktables.h"

#include <algorithm>
#include <set>

namespace
{
constexpr int mostColumns = 1000;
constexpr int mostRows = 1'000'000;

class TableRules
{
public:
    TableRules(PdfCheckTree &tree, PdfCheckFindings &findings)
        : m_tree(tree)
        , m_findings(findings)
    {
    }

    void check()
    {
        const int count = int(m_tree.elements().size());
        for (int i = 0; i < count; ++i) {
            const PdfCheckElement &element = at(i);
            if (element.type == "Table") {
                checkTable(i);
            } else if (element.type == "TR" && !parentIs(element, {"Table", "THead", "TBody", "TFoot"})) {
                add(i, Error(Error::Refused, "A table row stands outside a table. Put it into one."));
            } else if ((element.type == "TH" || element.type == "TD") && !parentIs(element, {"TR"})) {
                add(i, Error(Error::Refused, "A table cell stands outside a table row. Put it into one."));
            } else if ((element.type == "THead" || element.type == "TBody" || element.type == "TFoot") && !parentIs(element, {"Table"})) {
                add(i, Error(Error::Refused, "A group of table rows stands outside a table. Put it into one."));
            }
        }
    }

private:
    [[nodiscard]] const PdfCheckElement &at(int index) const
    {
        return m_tree.elements()[std::size_t(index)];
    }

    void add(int index, const Error &what)
    {
        m_findings.add(at(index).page, m_tree.placeOf(index), what);
    }

    bool parentIs(const PdfCheckElement &element, std::initializer_list<std::string_view> types) const
    {
        return element.parent >= 0 && std::find(types.begin(), types.end(), std::string_view(at(element.parent).type)) != types.end();
    }

    std::vector<int> rowsOf(int table)
    {
        std::vector<int> rows;
        bool hasStranger = false;
        for (const int child : at(table).children) {
            const std::string &type = at(child).type;
            if (type == "TR") {
                rows.push_back(child);
            } else if (type == "THead" || type == "TBody" || type == "TFoot") {
                for (const int row : at(child).children) {
                    hasStranger |= at(row).type != "TR";
                    if (at(row).type == "TR") {
                        rows.push_back(row);
                    }
                }
            } else {
                hasStranger |= type != "Caption";
            }
        }
        if (hasStranger) {
            add(table,
                Error(Error::Refused, "The table holds something that is no row. Put everything in it into rows, or its caption before or behind them."));
        }
        return rows;
    }

    int spanOf(int cell, const char *key)
    {
        const QPDFObjectHandle span = m_tree.attribute(cell, "/Table", key);
        return span.isInteger() ? std::max(1, QPDFObjectHandle(span).getIntValueAsInt()) : 1;
    }

    void checkTable(int table)
    {
        const std::vector<int> rows = rowsOf(table);
        std::vector<int> headers;
        std::vector<int> cells;
        for (const int row : rows) {
            bool hasStranger = at(row).children.empty();
            for (const int cell : at(row).children) {
                const std::string &type = at(cell).type;
                if (type == "TH") {
                    headers.push_back(cell);
                } else if (type == "TD") {
                    cells.push_back(cell);
                } else {
                    hasStranger = true;
                }
            }
            if (hasStranger) {
                add(row, Error(Error::Refused, "The table row has no cells or holds something that is none. Put everything in it into cells."));
            }
        }
        if (rows.empty()) {
            add(table, Error(Error::Refused, "The table has no rows. Put its cells into rows."));
            return;
        }
        checkShape(rows);
        checkHeaders(table, headers, cells);
    }

    void checkShape(const std::vector<int> &rows)
    {
        std::vector<int> held;
        std::size_t width = 0;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            std::size_t column = 0;
            bool overlaps = false;
            for (const int cell : at(rows[r]).children) {
                const int columns = spanOf(cell, "/ColSpan");
                const int height = std::min(spanOf(cell, "/RowSpan"), mostRows);
                while (column < held.size() && held[column] > 0) {
                    ++column;
                }
                if (columns > mostColumns || column + std::size_t(columns) > mostColumns) {
                    add(rows[r], Error(Error::Refused, "The table has more than %1 columns. Split it.", {QString::number(mostColumns)}));
                    return;
                }
                held.resize(std::max(held.size(), column + std::size_t(columns)), 0);
                for (int i = 0; i < columns; ++i, ++column) {
                    overlaps |= held[column] > 0;
                    held[column] = height;
                }
                if (std::size_t(height) > rows.size() - r) {
                    add(rows[r], Error(Error::Refused, "A cell spans more rows than the table has left. Correct RowSpan."));
                }
            }
            const auto filled = std::size_t(std::count_if(held.begin(), held.end(), [](int rest) {
                return rest > 0;
            }));
            width = r == 0 ? filled : width;
            if (overlaps) {
                add(rows[r], Error(Error::Refused, "Cells of the table lie over each other. Correct ColSpan and RowSpan."));
            } else if (filled != width) {
                add(rows[r],
                    Error(Error::Refused,
                          "The row has %1 cells, the first one has %2, so a screen reader names the wrong column. Fill in empty cells or correct ColSpan and "
                          "RowSpan.",
                          {QString::number(filled), QString::number(width)}));
            }
            for (int &rest : held) {
                rest = std::max(0, rest - 1);
            }
        }
    }

    void checkHeaders(int table, const std::vector<int> &headers, const std::vector<int> &cells)
    {
        if (headers.empty()) {
            add(table,
                Error(Error::Refused, "The table has no header cells, so a screen reader cannot say what a cell means. Mark the first row as a header."));
            return;
        }
        std::set<std::string> ids;
        int unscoped = -1;
        for (const int header : headers) {
            QPDFObjectHandle object = at(header).object;
            ids.insert(pdfCheckText(object.getKey("/ID")));
            const std::string scope = pdfCheckName(m_tree.attribute(header, "/Table", "/Scope"));
            if (unscoped < 0 && scope != "/Row" && scope != "/Column" && scope != "/Both") {
                unscoped = header;
            }
        }
        if (unscoped < 0) {
            return;
        }
        for (const int cell : cells) {
            if (!namesHeaders(cell, ids)) {
                add(unscoped, Error(Error::Refused, "A header cell does not say whether it heads a row or a column. Give it a scope."));
                return;
            }
        }
    }

    bool namesHeaders(int cell, const std::set<std::string> &ids)
    {
        QPDFObjectHandle headers = m_tree.attribute(cell, "/Table", "/Headers");
        const int count = headers.isArray() ? headers.getArrayNItems() : 0;
        for (int i = 0; i < count; ++i) {
            const std::string id = pdfCheckText(headers.getArrayItem(i));
            if (id.empty() || !ids.contains(id)) {
                return false;
            }
        }
        return count > 0;
    }

    PdfCheckTree &m_tree;
    PdfCheckFindings &m_findings;
};
}

void checkPdfTables(PdfCheckTree &tree, PdfCheckFindings &findings)
{
    TableRules(tree, findings).check();
}
